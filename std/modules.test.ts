import { execFileSync } from "node:child_process";
import { describe, expect, it } from "vitest";

/** Loading locks the realm down, so modules have a process of their own; it prints what they answered as JSON. */
function inChild(script: string): Record<string, unknown> {
  const code = `import { createLoader } from "capc"; import { mkdtempSync, readFileSync, rmSync } from "node:fs";
    import { tmpdir } from "node:os"; import { join } from "node:path"; const seen = {}; ${script} console.log(JSON.stringify(seen));`;
  const out = execFileSync(process.execPath, ["--input-type=module", "-e", code], { encoding: "utf8" });
  return JSON.parse(out.trim().split("\n").at(-1)!) as Record<string, unknown>;
}

describe("a module", () => {
  const seen = inChild(`
    const loader = await createLoader();
    const { exports } = await loader.load(\`
      import { utf8 } from "@capc/std/pure";
      import { OneShot } from "@capc/std/patterns";
      import type { Clock } from "@capc/std";
      export const sizeOf = (text: string): number => utf8.encode(text).length;
      export const twice = (clock: Clock): string => {
        const { call } = OneShot(() => clock.now());
        const first = call();
        try { return "again: " + call(); } catch (error) { return first + ", " + (error instanceof Error ? error.message : ""); }
      };
    \`);
    seen.size = exports.sizeOf("é");
    const { fakeClock } = await import("@capc/std/fakes");
    seen.twice = exports.twice(fakeClock(7).clock);
    const refusal = async (text) => loader.load(text).then(() => "loaded", (error) => error.diagnostics?.map(({ code, message }) => code + " " + message));
    seen.host = await refusal('import { makeClock } from "@capc/std/host"; export const f = () => makeClock();');
    seen.fakes = await refusal('import { fakeClock } from "@capc/std/fakes"; export const f = () => fakeClock();');
    const host = await import("@capc/std/host");
    const used = await loader.load(readFileSync("std/test/use-files.ts", "utf8"), { filename: "use-files.ts" });
    const folder = mkdtempSync(join(tmpdir(), "capc-use-"));
    let printed = "";
    seen.used = await used.exports.default({
      dir: host.makeDir(folder),
      clock: host.makeClock(),
      timer: host.makeTimer(),
      random: host.makeRandom(),
      runner: host.makeRunner({ program: "/bin/cat", argv: [] }),
      out: host.makeConsole((text) => (printed += text)),
    });
    seen.printed = printed === seen.used.join("; ") + "\\n";
    rmSync(folder, { recursive: true });
    await loader.close();
  `);

  it("uses pure functions and patterns", () => {
    expect(seen.size).toBe(2);
    expect(seen.twice).toBe("7, call: this was to be used once");
  });

  it("uses files, time, chance and programs after lockdown, through its guards", () => {
    expect(seen.used).toEqual([
      '{"title"',
      "1",
      "2 file 2",
      "2 file",
      "not-found not-found bad-name revoked quota closed",
      "seen",
      "true 0",
      "true 0 3 36",
      "0 through",
    ]);
    expect(seen.printed).toBe(true);
  });

  it("takes no makers", () => {
    expect(seen.host).toContain("CAP1005 modules take only types from `@capc/std/host`");
    expect(seen.fakes).toContain("CAP1005 modules take only types from `@capc/std/fakes`");
  });
});
