import { describe, expect, it } from "vitest";
import { nodeLines } from "./list-engines.mjs";
import { listModules } from "./list-modules.mjs";
import { runCommand } from "./run-command.mjs";
import { whatFailed } from "./write-page.mjs";

type Run = (texts: Readonly<Record<string, string>>) => Promise<string>;

// Other lines of Node than this process's are here where `npm run engines` has been.
const here = nodeLines.filter(({ isHere }) => isHere());
const lines: readonly (readonly [name: string, run: Run])[] = [
  ["the running Node", (texts) => runCommand(process.execPath, [], texts)],
  ...here.map(({ name, run }) => [name, run] as const),
];

describe.concurrent("the walk over everything that syntax makes", () => {
  it.each(lines)("finds nothing shared that can be changed and nothing of the host's, in %s", async (_name, run) => {
    const report = JSON.parse(await run(listModules()));
    expect(whatFailed({ report })).toEqual([]);
    expect(report.isSound).toBe(true);
    expect(report.reachable.after).toBeGreaterThan(600);
    expect(report.errorsTell).toEqual([]);
    // Attacks and a host's day show something only if there are some.
    expect([report.bites > 100, report.lived > 40, report.attacked]).toEqual([true, true, []]);
  });

  it("would tell what is wrong", () => {
    const report = {
      changeable: ["x"],
      attacked: ["stacks: y"],
      program: ["1, instead of 2"],
      differs: [["z", "1", "2"]],
    };
    expect(whatFailed({ report })).toEqual([
      "can be changed: x",
      "an attack works: stacks: y",
      "a compiled program answers 1, instead of 2",
      "for hosts, z was 1 and is 2",
    ]);
    expect(whatFailed({ report: { ...report, errorsTell: ["stack"] } }).length).toBe(3);
    expect(whatFailed({ failed: "it did not start" })).toEqual(["it did not start"]);
  });

  it("takes nothing but the language: no module of it imports a package or names an API of a host", () => {
    for (const [path, text] of Object.entries(listModules())) {
      if (!/^(audit|runtime)\/(?!test\/)/.test(path)) continue;
      expect(text, path).not.toMatch(/(from |import\()"[^.]/);
      expect(text, path).not.toMatch(/\b(process|require|document|Deno|Bun)\.\w/);
    }
  });
});
