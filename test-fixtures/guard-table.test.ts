import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { afterAll, describe, expect, it } from "vitest";
import { openSession } from "../compiler/1-open/session.ts";
import { compile } from "../compiler/compile.ts";
import { declarations, parameters, type Row, sections, undecidable } from "./tools/guard-table.ts";
import { writeGuardPage } from "./tools/write-guard-page.ts";

const session = openSession();
afterAll(() => session.close());

const head = `
import type { Above, Below, Finite, Float, Int, Max, MaxLength, Min, MinLength, Nat, Pattern } from "@capc/runtime";
${declarations}
`;
const rows = sections.flatMap((section) => section.rows);

const vouching = `
export const askFor = (isText: (x: unknown) => x is string, x: unknown): number => (isText(x) ? x.length : -1);
export const demand = (judge: { mustBe(x: unknown): asserts x is Purse }, x: unknown): number => { judge.mustBe(x); return x.getBalance(); };
export const keepMost = (x: { a: string } | { a: string; b?: number } | { a: string; c: { d: 1 } }): unknown => x;
interface Node1 { id: number; kids: readonly Node1[] }
export const keepOwn = <T extends { item: Base; list: [Base] | null; tree?: Node1 }>(x: T): T => x;
export const keepParts = <T extends Base, K extends keyof T>(a: Partial<T>, b: Readonly<T>, c: T & { n: number }, d: { [P in K]?: T[P] | null }, e: T["id"][], f: { of: Required<T> }): unknown => [a, b, c, d, e, f];
export const keepAll = (x: { a: string } | Record<string, string | number>): unknown => x;
`;

const module = `${head}
export { mode };
${rows.map(({ type }, at) => `export function f${at}(x: ${type}): unknown { return x; }`).join("\n")}
${parameters.map(({ type }, at) => `export function p${at}${type.replace(/\)$/, "): void")} {}`).join("\n")}
${vouching}`;
const { diagnostics, outputs } = compile(session.openTexts({ "/table.ts": module }), { form: "closure" });
const problems = diagnostics.map(({ message, at }) => `${message}: ${module.slice(at?.start, at?.end)}`);

const callsOf = (name: string, list: readonly Row[]): string =>
  list
    .map(({ accepts, refuses }, at) => {
      const calls = [...accepts, ...refuses].map((args) => `() => exports.${name}${at}(${args})`);
      return `[${calls.join(", ")}]`;
    })
    .join(",\n");
const script = `
  import "@capc/runtime/lockdown";
  import { Namespace } from "@capc/runtime";
  import * as emitted from "@capc/runtime/emitted";
  const exports = (${outputs[0]?.code.trim().replace(/;$/, "")})(emitted, {});
  const { mode } = exports;
  const cycle = { label: "a", kids: [] };
  cycle.kids.push(cycle);
  const outcome = (call) => { try { call(); return "accepted"; } catch (error) { return error.name === "GuardError" ? "refused" : String(error); } };
  console.log(JSON.stringify({
    rows: [${callsOf("f", rows)}].map((calls) => calls.map(outcome)),
    parameters: [${callsOf("p", parameters)}].map((calls) => calls.map(outcome)),
    vouching: [
      () => exports.askFor(() => true, "ab"),
      () => exports.askFor(() => false, 5),
      () => exports.askFor(() => true, 5),
      () => exports.demand({ mustBe() {} }, Namespace({ getBalance: () => 1, deposit() {} })),
      () => exports.demand({ mustBe() {} }, { getBalance: () => 1, deposit() {} }),
      () => exports.demand({ mustBe() {} }, Namespace({})),
    ].map(outcome),
    kept: [
      exports.keepMost({ a: "x" }),
      exports.keepMost({ a: "x", b: 1 }),
      exports.keepMost({ a: "x", b: "1" }),
      exports.keepMost({ a: "x", c: { d: 1, e: 2 } }),
      exports.keepAll({ a: "x", more: 1 }),
      exports.keepAll({ a: "x", more: null }),
      exports.keepOwn({ item: { id: 1, n: 2 }, list: [{ id: 3, n: 4 }], tree: { id: 5, kids: [{ id: 6, n: 7, kids: [] }] }, n: 8 }),
      exports.keepParts({ n: 1 }, { id: 1, n: 2 }, { id: 1, n: 3, m: 4 }, { n: null }, [1], { of: { id: 1, n: { m: 5 } } }),
    ],
  }));`;

type Outcomes = readonly (readonly string[])[];
const seen: { rows: Outcomes; parameters: Outcomes; vouching: readonly string[]; kept: readonly unknown[] } =
  problems.length > 0
    ? { rows: [], parameters: [], vouching: [], kept: [] }
    : JSON.parse(execFileSync(process.execPath, ["--input-type=module"], { input: script, encoding: "utf8" }));

const wanted = ({ accepts, refuses }: Row) => [
  ...accepts.map((value) => `${value}: accepted`),
  ...refuses.map((value) => `${value}: refused`),
];
const found = ({ accepts, refuses }: Row, outcomes: readonly string[] | undefined) =>
  [...accepts, ...refuses].map((value, at) => `${value}: ${outcomes?.[at]}`);

describe("the table of guards", () => {
  it("is of types that can all be checked", () => {
    expect(problems).toEqual([]);
  });
  it.each(rows.map((row, at) => [row.type, row, at] as const))("says of %s what is so", (_, row, at) => {
    expect(found(row, seen.rows[at])).toEqual(wanted(row));
  });
  it.each(parameters.map((row, at) => [row.type, row, at] as const))("says of %s what is so", (_, row, at) => {
    expect(found(row, seen.parameters[at])).toEqual(wanted(row));
  });

  it("says that the alternative that keeps the most makes the copy", () => {
    expect(seen.kept).toEqual([
      { a: "x" },
      { a: "x", b: 1 },
      { a: "x" },
      { a: "x", c: { d: 1 } },
      { a: "x", more: 1 },
      { a: "x" },
      { item: { id: 1, n: 2 }, list: [{ id: 3, n: 4 }], tree: { id: 5, kids: [{ id: 6, n: 7, kids: [] }] }, n: 8 },
      [{ n: 1 }, { id: 1, n: 2 }, { id: 1, n: 3, m: 4 }, { n: null }, [1], { of: { id: 1, n: { m: 5 } } }],
    ]);
  });

  it("takes nobody's word for what a variable is", () => {
    expect(seen.vouching).toEqual(["accepted", "accepted", "refused", "accepted", "refused", "refused"]);
    const text = `${head}\nexport const f = (isItem: (x: unknown) => x is Item, x: unknown): string => (isItem(x) ? x.id : "");`;
    const { diagnostics } = compile(session.openTexts({ "/word.ts": text }), { form: "closure" });
    expect(diagnostics.map(({ code, message }) => [code, message])).toEqual([
      ["CAP4001", "`isItem` may not say of `x` that it is data of this type"],
    ]);
  });

  it("says which part of a type cannot be checked", () => {
    const text = `${head}\nclass Counter { #n = 0; more(): number { return ++this.#n; } }\n${undecidable.map(([type], at) => `export function u${at}(x: ${type}): void {}`).join("\n")}`;
    const answer = compile(session.openTexts({ "/undecidable.ts": text }), { form: "closure", language: "warn" });
    const findings = answer.diagnostics.filter(({ code }) => code === "CAP4001");
    expect(findings.map(({ message, at }) => [text.slice(at?.start, at?.end), message])).toEqual(
      undecidable.map(([type, part]) => [type, `\`${part.slice(0, 80)}\` cannot be checked when the program runs`]),
    );
  });

  it("is what docs/guards.md shows", () => {
    const path = new URL("../docs/guards.md", import.meta.url);
    const page = writeGuardPage();
    if (process.env.BLESS) writeFileSync(path, page);
    expect(readFileSync(path, "utf8")).toBe(page);
  });
});
