import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

interface Seen {
  readonly cells: number;
  readonly accepted: number;
  readonly complaints: readonly string[];
  readonly deepest: Readonly<Record<string, readonly boolean[]>>;
}

/** One process for all: loading locks its realm down. */
const run = (): Seen => {
  const path = fileURLToPath(new URL("hostile-values/run.mjs", import.meta.url));
  const out = execFileSync(process.execPath, ["--no-warnings", path], { encoding: "utf8", maxBuffer: 1 << 26 });
  return JSON.parse(out.trim().split("\n").at(-1)!);
};

describe("hostile values, each against a parameter of every kind of type", () => {
  const { cells, accepted, complaints, deepest } = run();

  it("are accepted or refused by a GuardError; what is accepted is of its type, and stays what it is", () => {
    expect(complaints).toEqual([]);
  });

  it("may nest 500 deep", () => {
    const all = [true, true, true, false, false];
    expect(deepest).toEqual({ Json: all, Link: all, Tree: all, Either: all, Knot: all });
  });

  it("are many, and guards have to say yes to some of them", () => {
    expect(cells).toBeGreaterThan(5000);
    expect(accepted).toBeGreaterThan(1500);
    expect(accepted).toBeLessThan(cells / 2);
  });
});
