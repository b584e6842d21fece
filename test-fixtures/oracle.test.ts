import { afterAll, describe, expect, it } from "vitest";
import { openSession } from "../compiler/1-open/session.ts";
import { askBoth, type Question, wholeText } from "./tools/ask-oracle.ts";
import { makeTypes } from "./tools/make-types.ts";
import { makeNeighbours, valueText } from "./tools/make-values.ts";
import { makeRandom } from "./tools/random.ts";

/** `ORACLE_SEEDS=2-100` is the long mode: each seed makes other types, and about 20,000 pairs. */
const [first = 1, last = first] = (process.env.ORACLE_SEEDS ?? "1").split("-").map(Number);
const seeds = Array.from({ length: last - first + 1 }, (_, at) => first + at);
const typesPerSeed = 640;
const valuesPerType = 36;

function makeQuestions(seed: number): { questions: readonly Question[]; declarations: readonly string[] } {
  const random = makeRandom(seed);
  const declarations: string[] = [];
  const { type } = makeTypes(random, (write) => {
    const id = `D${declarations.length}`;
    declarations.push(write(id));
    return id;
  });
  const { neighbour } = makeNeighbours(random);
  const pool: unknown[] = [];
  const questions = Array.from({ length: typesPerSeed }, (): Question => {
    const chosen = type(random.pick([0, 1, 2, 2, 3]));
    const values = new Map<string, unknown>();
    // TypeScript looks at the text of an enum's member where a template asks for text, but not where one asks for its case.
    const asksForCase = /(case|apitalize)</.test(wholeText(chosen.text, declarations));
    for (let tries = 0; values.size < valuesPerType && tries < valuesPerType * 2; tries++) {
      let value = random.chance(90) || pool.length === 0 ? chosen.sample() : random.pick(pool);
      for (let count = random.pick([0, 0, 1, 1, 1, 2]); count > 0; count--) value = neighbour(value);
      const text = valueText(value, false);
      if (!asksForCase || !text.includes('"e:')) values.set(text, value);
    }
    pool.push(...[...values.values()].slice(0, 3));
    return { type: chosen.text, values: [...values.values()] };
  });
  return { questions, declarations };
}

const session = openSession();
afterAll(() => session.close());

describe.each(seeds)("guards of the random types of seed %i", (seed) => {
  it("accept the values that TypeScript lets be assigned, and no others", { timeout: 120_000 }, () => {
    const { questions, declarations } = makeQuestions(seed);
    const { byTypeScript, byGuards, problems } = askBoth(session, declarations, questions);
    expect(problems).toEqual([]);
    let pairs = 0;
    let accepted = 0;
    const disagreements = questions.flatMap(({ type, values }, at) =>
      values.flatMap((value, n) => {
        pairs++;
        const mayBe = byTypeScript[at]?.[n];
        const verdict = byGuards[at]?.[n];
        if (mayBe) accepted++;
        return mayBe === (verdict === true) ? [] : [`${valueText(value, false)} as ${type}: TypeScript ${mayBe}, guard ${verdict}`];
      }),
    );
    expect(disagreements.toSorted((a, b) => a.length - b.length)).toEqual([]);
    expect(pairs).toBeGreaterThan(20_000);
    // Both verdicts must be common, or nothing is compared.
    expect(accepted / pairs).toBeGreaterThan(0.25);
    expect(accepted / pairs).toBeLessThan(0.5);
  });
});
