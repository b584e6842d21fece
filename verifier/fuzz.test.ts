import { leakNames } from "@capc/runtime/tables";
import { tokenizer } from "acorn";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isAllowed, readFixtures } from "../test-fixtures/verifier/fixtures.ts";
import type { Goal } from "../test-fixtures/verifier/mutators.ts";
import { instantiate, readByTypeScript } from "../test-fixtures/verifier/oracles.ts";
import { verify } from "./index.ts";

const seed = 20_260_801;
const leaks = new Set(leakNames);
/** Long texts say nothing that short ones do not, and TypeScript reads each of them anew. */
const goods = readFixtures("good").filter(({ name }) => /^(mint|shapes|syntax|constants|priority)/.test(name));
const goals = ["module", "closure"] as const;

const dangerous = [
  ..."fetch globalThis eval process Function this arguments new.target import.meta super undefined Math Proxy".split(
    " ",
  ),
  ...".constructor .prototype .__proto__ ['constructor'] ?.constructor constructor: __proto__: prototype stack".split(
    " ",
  ),
  ..."import( await yield async function class extends static get set new delete typeof void in of instanceof".split(
    " ",
  ),
  ..."let const var return throw if for while do switch case default try catch finally break continue with debugger".split(
    " ",
  ),
  ..."( ) [ ] { } , ; : ? ?? ?. . ... => = == === ! + ++ - -- * ** / // /* */ /=/ < <!-- --> > ` ${ ' \" # # @ & | ~ \\u0061".split(
    " ",
  ),
  ..."export import from as x f a balance 0 1n 'text' /re/g \n".split(" "),
];

/** Where the tokens of a text stand; template parts and the like are tokens as well. */
function tokensOf(text: string, goal: Goal): readonly { readonly start: number; readonly end: number }[] {
  const tokens = [...tokenizer(text, { ecmaVersion: "latest", sourceType: goal === "module" ? "module" : "script" })];
  return tokens.filter(({ start, end }) => end > start);
}

const tokens = new Map(goods.map(({ name, text, goal }) => [name, tokensOf(text, goal)]));

interface Change {
  readonly at: number;
  readonly kind: "delete" | "insert" | "replace" | "swap" | "copy";
  readonly token: string;
  readonly from: number;
}

const change: fc.Arbitrary<Change> = fc.record({
  at: fc.nat(1_000_000),
  kind: fc.constantFrom("delete", "insert", "replace", "replace", "swap", "copy"),
  token: fc.constantFrom(...dangerous),
  from: fc.nat(1_000_000),
});

/** Applies changes from the back to the front, so that the places of the others stay. */
function apply(
  text: string,
  places: readonly { readonly start: number; readonly end: number }[],
  changes: readonly Change[],
): string {
  const sorted = [...changes].sort((left, right) => (right.at % places.length) - (left.at % places.length));
  let result = text;
  for (const { at, kind, token, from } of sorted) {
    const { start, end } = places[at % places.length]!;
    const other = places[from % places.length]!;
    const word = text.slice(other.start, other.end);
    const put = {
      delete: "",
      insert: `${text.slice(start, end)} ${token} `,
      replace: ` ${token} `,
      swap: word,
      copy: `${word} ${text.slice(start, end)}`,
    }[kind];
    result = result.slice(0, start) + put + result.slice(end);
  }
  return result;
}

describe("random texts", () => {
  it("are answered without an exception", () => {
    const piece = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.string({ unit: "grapheme" }),
      fc.constantFrom(...dangerous),
    );
    const text = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(""));
    fc.assert(
      fc.property(text, fc.constantFrom(...goals), (given, goal) => {
        expect(verify(given, { goal }).length).toBeGreaterThan(0);
      }),
      { seed, numRuns: 3000 },
    );
  });
});

describe("good texts, changed at random", () => {
  const seen = { accepted: 0, refused: 0 };

  it("are refused, or are as harmless as other readers find them", { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...goods),
        fc.array(change, { minLength: 1, maxLength: 3 }),
        ({ name, text, goal }, changes) => {
          const damaged = apply(text, tokens.get(name)!, changes);
          if (damaged === text || verify(damaged, { goal, imports: isAllowed }).length > 0) {
            seen.refused++;
            return;
          }
          seen.accepted++;
          expect(readByTypeScript(damaged, leaks)).toEqual({ freeNames: [], syntax: [] });
          if (goal === "closure") expect(instantiate(damaged)).toEqual([]);
        },
      ),
      { seed, numRuns: 6000 },
    );
    // Neither half of the property may be empty.
    expect(seen.accepted).toBeGreaterThan(100);
    expect(seen.refused).toBeGreaterThan(1000);
  });

  it("find the other readers awake", () => {
    const text = "(function () { return { f: () => { fetch(x.constructor); return import('y'); }, g: setTimeout }; })";
    expect(readByTypeScript(text, leaks)).toEqual({
      freeNames: ["fetch", "x", "setTimeout"],
      syntax: [".constructor", "import()"],
    });
    expect(instantiate("(function () { leaked = process; })")).toEqual(["process", "leaked"]);
    expect(instantiate("(function () { 'use strict'; return { m: Math, n: NaN }; })")).toEqual(["Math"]);
    for (const { text: good, goal, name } of goods) {
      expect([name, readByTypeScript(good, leaks)]).toEqual([name, { freeNames: [], syntax: [] }]);
      if (goal === "closure") expect([name, instantiate(good)]).toEqual([name, []]);
    }
  });
});
