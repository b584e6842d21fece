import { describe, expect, it } from "vitest";
import { isAllowed, readFixtures } from "../test-fixtures/verifier/fixtures.ts";
import { mutators } from "../test-fixtures/verifier/mutators.ts";
import { verify } from "./index.ts";

const goods = readFixtures("good");

describe("damaged texts are refused", () => {
  it("knows enough kinds of damage, each under its own name", () => {
    expect(mutators.length).toBeGreaterThan(120);
    expect(new Set(mutators.map(({ name }) => name)).size).toBe(mutators.length);
  });

  it.each(mutators)("$name: $reason", ({ damage, reason }) => {
    const mutants = goods.flatMap(({ name, goal, text }) => {
      const mutant = damage(text, goal);
      return mutant === undefined || mutant === text ? [] : [{ name, goal, mutant }];
    });
    expect(mutants.length).toBeGreaterThan(0);
    // For the reason of its damage, lest a text be refused because the mutator wrote nonsense.
    const others = mutants.filter(
      ({ goal, mutant }) => !verify(mutant, { goal, imports: isAllowed }).some((refusal) => refusal.reason === reason),
    );
    expect(others.map(({ name }) => name)).toEqual([]);
  });
});
