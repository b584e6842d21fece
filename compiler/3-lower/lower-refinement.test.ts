import { describe, expect, it } from "vitest";
import { type Guard, primitive, type Refinement } from "./guard.ts";
import { anyWithLength, refine, refinedText } from "./lower-refinement.ts";

const list: Guard = { kind: "array", of: primitive("string"), text: "string[]" };

describe("a refined type", () => {
  it.each<[Guard, Refinement[], string]>([
    [primitive("number"), [{ name: "Int" }, { name: "Min", limit: 1 }], "Int & Min<1>"],
    [primitive("string"), [{ name: "MaxLength", limit: 8 }], "string & MaxLength<8>"],
    [primitive("string"), [{ name: "Pattern", limit: "/^a\\d$/u" }], 'Pattern<"^a\\\\d$">'],
    [list, [{ name: "MinLength", limit: 1 }], "string[] & MinLength<1>"],
    [anyWithLength, [{ name: "MinLength", limit: 1 }], "MinLength<1>"],
  ])("is written as its author would, %#", (of, refinements, text) => {
    expect(refinedText(of, refinements)).toBe(text);
  });

  it.each<[Guard, Refinement, string]>([
    [list, { name: "Min", limit: 0 }, "`Min` is not for values of this kind"],
    [primitive("number"), { name: "MaxLength", limit: 0 }, "`MaxLength` is not for values of this kind"],
    [primitive("bigint"), { name: "Int" }, "`Int` is not for values of this kind"],
    [primitive("number"), { name: "Min" }, "the limit of `Min` is not one value"],
    [primitive("string"), { name: "Pattern" }, "its `Pattern` is not a regular expression"],
  ])("says why it is none, %#", (of, refinement, reason) => {
    expect(refine(of, [refinement], "")).toBe(reason);
  });

  it("is refined once, however often it is said", () => {
    const once = refine(primitive("number"), [{ name: "Int" }], "");
    expect(refine(once as Guard, [{ name: "Int" }, { name: "Max", limit: 6 }], "")).toMatchObject({
      of: { kind: "primitive" },
      checks: [{ name: "Int" }, { name: "Max", limit: 6 }],
    });
  });
});
