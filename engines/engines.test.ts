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

describe("the walk over everything that syntax makes", () => {
  it.each(lines)("finds nothing shared that can be changed and nothing of the host's, in %s", async (_name, run) => {
    const report = JSON.parse(await run(listModules()));
    expect(whatFailed({ report })).toEqual([]);
    expect(report.isSound).toBe(true);
    expect(report.reachable.after).toBeGreaterThan(600);
    expect(report.errorsTell).toEqual([]);
  });

  it("takes nothing but the language: no module of it imports a package or names an API of a host", () => {
    for (const [path, text] of Object.entries(listModules())) {
      expect(text, path).not.toMatch(/(from |import\()"[^.]/);
      expect(text, path).not.toMatch(/\b(process|require|document|Deno|Bun)\.\w/);
    }
  });
});
