import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { isBitten, readFixtures } from "./escapes/run/fixtures.mjs";

interface Seen {
  readonly codes: readonly string[];
  readonly said: string;
  readonly moved: readonly string[];
  readonly rejected?: boolean;
  readonly messages?: readonly string[];
}

/** Both sides change or freeze the intrinsics of their realm, so each has a process of its own. */
function runChild<T>(script: string, ...flags: string[]): Record<string, T> {
  const path = fileURLToPath(new URL(`escapes/run/${script}`, import.meta.url));
  const out = execFileSync(process.execPath, ["--no-warnings", ...flags, path], { encoding: "utf8", maxBuffer: 1 << 26 });
  return JSON.parse(out.trim().split("\n").at(-1)!);
}

const fixtures = readFixtures();

describe("hostile fixtures", () => {
  it("are many: each family has three class-free ones and one with classes", () => {
    expect(fixtures.length).toBeGreaterThanOrEqual(110);
    const lacking = [...new Set(fixtures.map(({ family }) => family))].filter((family) => {
      const forms = fixtures.filter((fixture) => fixture.family === family).map(({ language }) => language);
      const free = forms.filter((language) => language === "error").length;
      return family === "decorator" ? forms.length < 3 : free < 3 || free === forms.length;
    });
    expect(lacking).toEqual([]);
  });

  it("bite in plain Node", () => {
    const said = runChild<string>("plain.mjs", "--experimental-vm-modules");
    const harmless = fixtures.filter(({ name }) => !isBitten(said[name] ?? ""));
    expect(harmless.map(({ name }) => `${name}: ${said[name]}`)).toEqual([]);
  });

  const seen = runConfined();

  it.each(fixtures)("$name is stopped: $stopped $code", ({ name, stopped, code }) => {
    const { codes, said, moved, rejected, messages } = seen()[name]!;
    if (stopped === "check") expect(codes, said).toContain(code);
    else expect(rejected, messages?.join("\n")).not.toBe(true);
    expect(isBitten(said), said).toBe(false);
    expect(moved).toEqual([]);
  });
});

/** The child runs once, when the first case asks. */
function runConfined(): () => Record<string, Seen> {
  let seen: Record<string, Seen> | undefined;
  return () => (seen ??= runChild<Seen>("confined.mjs"));
}
