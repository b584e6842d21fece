import type { Rule } from "./rule.ts";

/** Every rule, by code. A rule that is missing here is not part of the language: `rules.test.ts` compares the list with the folder. */
export const allRules: readonly Rule[] = [
  // CAP1xxx confinement
  // CAP2xxx soundness
  // CAP3xxx language
];
