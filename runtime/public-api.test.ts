import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

const kinds =
  "primitive primitive record odd bare array holes map set date regexp bytes buffer error promise rejected arrow function bound class instance weak generator namespace box thenable coercing global elsewhere elsewhere";
const wraps =
  "none none quiet noisy throwing revoked accessors throwingAccessors inherited frozen cyclic strangePrototype";

interface Recipe {
  readonly kind: string;
  readonly wrap: string;
  readonly seed: number;
  readonly parts: readonly Recipe[];
}

/** What test/hostile-calls.mjs builds a value from; plain data, because the values live in a process that is locked down. */
const recipeOf = (depth: number): fc.Arbitrary<Recipe> =>
  fc.record({
    kind: fc.constantFrom(...kinds.split(" ")),
    wrap: fc.constantFrom(...wraps.split(" ")),
    seed: fc.nat(100),
    parts: depth === 0 ? fc.constant([]) : fc.array(recipeOf(depth - 1), { maxLength: 3 }),
  });
const recipe = recipeOf(3);

interface Answer {
  readonly count: number;
  readonly refused: number;
  readonly missing: readonly string[];
  readonly complaints: Readonly<Record<string, string>>;
}

describe("every member of the public entry points, called with hostile values", () => {
  const rounds = fc.sample(fc.array(recipe, { minLength: 1, maxLength: 2 }), { numRuns: 600, seed: 4 });
  const path = fileURLToPath(new URL("test/hostile-calls.mjs", import.meta.url));
  const out = execFileSync(process.execPath, ["--no-warnings", path], {
    input: JSON.stringify(rounds),
    encoding: "utf8",
    maxBuffer: 1 << 26,
  });
  const { count, refused, missing, complaints } = JSON.parse(out) as Answer;

  it("is called at all", () => expect(missing).toEqual([]));
  it("works, or throws an error that says what was wrong, and runs nobody's code after it has returned", () => {
    expect(complaints).toEqual({});
  });
  it("says yes to some and no to others", () => {
    expect(refused / count).toBeGreaterThan(0.1);
    expect(refused / count).toBeLessThan(0.6);
  });
});
