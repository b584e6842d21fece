import { execFileSync } from "node:child_process";
import { describe, expect, it } from "vitest";

/** A type, values that it accepts, and values that it refuses with what the message says; all as JavaScript text. */
type Row = readonly [type: string, accepted: readonly string[], refused: readonly (readonly [value: string, message: string])[]];

const declarations = `
  interface Item { readonly id: string; price?: number; tags: string[] }
  interface Tree { label: string; kids: readonly Tree[] }
  interface Purse { getBalance(): number; deposit(amount: number, source: Purse): void }
  interface Named { readonly name: string; read(): string; seek?(to: number): void }
  type Shape = { kind: "circle"; radius: number } | { kind: "box"; size: [number, number] };
  type Even = { a: Odd | null }; type Odd = { b: Even | null };
  interface Box<T> { value: T; next?: Box<T> }
  enum Color { Red, Green = "green" }
  type Brand = string & { readonly brand: unique symbol };
  interface Base { id: number } interface Derived extends Base { name: string }
  interface Indexed { size: number; [key: string]: number }
`;

const rows: readonly Row[] = [
  ["string", ["''", "'a'"], [["1", "expected string, got number"], ["null", "expected string, got null"], ["new String('a')", "expected string"]]],
  ["number", ["0", "-1.5", "Infinity"], [["NaN", "expected number, got NaN"], ["'1'", "expected number, got string"], ["1n", "got bigint"]]],
  ["boolean", ["true", "false"], [["0", "expected boolean, got number"]]],
  ["bigint", ["1n"], [["1", "expected bigint, got number"]]],
  ["symbol", ["Symbol.iterator"], [["'s'", "expected symbol, got string"]]],
  ["null", ["null"], [["undefined", "expected null, got undefined"]]],
  ["undefined", ["undefined"], [["null", "expected undefined, got null"]]],
  ["'a' | 'b' | 3", ["'a'", "'b'", "3"], [["'c'", "expected 'a' | 'b' | 3, got string"], ["'3'", "got string"]]],
  ["-1 | true | null", ["-1", "true", "null"], [["1", "got number"], ["false", "got boolean"]]],
  ["string | undefined", ["'x'", "undefined"], [["null", "expected string | undefined, got null"]]],
  ["unknown", ["1", "undefined", "{ a: 1 }"], []],
  ["object", ["{}", "[]", "() => 1"], [["null", "got null"], ["1", "got number"]]],
  ["{}", ["1", "''", "[]"], [["null", "got null"], ["undefined", "got undefined"]]],
  ["Color", ["0", "'green'"], [["1", "expected Color, got number"], ["'Red'", "got string"]]],
  ["Brand", ["'x'"], [["1", "got number"]]],
  ["`id-${number}`", ["'id-1'", "'id--2.5'"], [["'id-'", "got string"], ["'x-1'", "got string"], ["1", "got number"]]],
  ["string[]", ["[]", "['a']"], [["['a', 1]", "(x[1]): expected string, got number"], ["{ length: 0 }", "got object"], ["'ab'", "got string"]]],
  ["readonly (number | null)[]", ["[1, null]"], [["[undefined]", "[0]"], ["[, 1]", "[0]"]]],
  ["(string | undefined)[]", ["['a', undefined]"], [["[, 'a']", "hole"]]],
  ["[number, string?]", ["[1]", "[1, 'a']"], [["[]", "expected [number, string?]"], ["[1, 2]", "[1]"], ["[1, 'a', 2]", "expected [number, string?]"]]],
  ["[first: string, ...rest: number[]]", ["['a']", "['a', 1, 2]"], [["['a', 'b']", "[1]"], ["[]", "expected"]]],
  ["[...string[], number]", ["[1]", "['a', 'b', 1]"], [["['a']", "[0]"], ["[1, 1]", "[0]"]]],
  ["Item", ["{ id: 'a', tags: [] }", "{ id: 'a', price: 1, tags: ['x'] }"],
    [["{ id: 'a' }", "(x.tags): expected string[], got undefined"], ["{ id: 1, tags: [] }", "(x.id): expected string, got number"],
     ["{ id: 'a', price: '1', tags: [] }", "(x.price): expected number, got string"], ["{ id: 'a', tags: [1] }", "(x.tags[0]): expected string, got number"], ["null", "expected Item, got null"]]],
  ["Item[]", ["[{ id: 'a', tags: [] }]"], [["[{ id: 'a', tags: [] }, { id: 'b', tags: ['x', 2] }]", "(x[1].tags[1]): expected string, got number"]]],
  ["Tree", ["{ label: 'a', kids: [{ label: 'b', kids: [] }] }"], [["{ label: 'a', kids: [{ label: 2, kids: [] }] }", "(x.kids[0].label)"]]],
  ["Even", ["{ a: null }", "{ a: { b: { a: null } } }"], [["{ a: { b: 1 } }", "(x.a.b)"]]],
  ["Shape", ["{ kind: 'circle', radius: 1 }", "{ kind: 'box', size: [1, 2] }"],
    [["{ kind: 'round' }", "(x.kind)"], ["{ kind: 'circle', radius: 'x' }", "(x.radius): expected number"], ["{ kind: 'box', size: [1] }", "(x.size)"]]],
  ["Shape | string | null", ["'x'", "null", "{ kind: 'circle', radius: 1 }"], [["1", "expected Shape | string | null, got number"]]],
  ["string[] | Item", ["['a']", "{ id: 'a', tags: [] }"], [["[1]", "(x[0])"], ["{}", "(x.id)"]]],
  ["{ a: string } | { b: number }", ["{ a: 'x' }", "{ b: 1 }"], [["{ c: 1 }", "(x"]]],
  ["Box<number>", ["{ value: 1 }", "{ value: 1, next: { value: 2 } }"], [["{ value: 1, next: { value: 'x' } }", "(x.next.value): expected number, got string"]]],
  ["Derived", ["{ id: 1, name: 'a' }"], [["{ name: 'a' }", "(x.id)"]]],
  ["typeof Symbol.iterator", ["Symbol.iterator"], [["Symbol()", "(x): expected typeof Symbol.iterator, got symbol"], ["Symbol.asyncIterator", ""]]],
  ["Record<string, number>", ["{}", "{ a: 1, toString: 2 }"], [["{ a: 'x' }", "(x.a): expected number, got string"], ["[1]", ""], ["JSON.parse('{ \"__proto__\": 1 }')", ""]]],
  ["Indexed", ["{ size: 1, more: 2 }"], [["{ size: 1, more: 'x' }", "(x.more)"], ["{ more: 1 }", "(x.size)"]]],
  ["Partial<Item>", ["{}", "{ id: 'a' }"], [["{ id: 1 }", "(x.id)"]]],
  ["Pick<Item, 'id'>", ["{ id: 'a' }"], [["{}", "(x.id)"]]],
  ["Purse", ["purse", "{ getBalance: () => 1, deposit() {} }"],
    [["{ getBalance: () => 1 }", "expected Purse"], ["Namespace({ getBalance: () => 1 })", "expected Purse, got a Namespace without deposit"],
     ["new (class { getBalance() {} deposit() {} })()", "Namespace.of"], ["1", "expected Purse, got number"]]],
  ["Named", ["{ name: 'a', read: () => 'x' }", "{ name: 'a', read: () => 'x', seek() {} }"],
    [["{ name: 1, read: () => 'x' }", "(x.name): expected string, got number"], ["{ name: 'a', read: () => 'x', seek: 1 }", "expected Named"], ["{ name: 'a' }", "read"]]],
  ["(n: number) => string", ["() => 1"], [["{}", "got object"], ["'f'", "got string"]]],
  ["Date", ["new Date(0)"], [["{ getTime: () => 0 }", "expected Date"], ["0", "expected Date, got number"]]],
  ["Map<string, number>", ["new Map([['a', 1]])"], [["new Map([['a', 'b']])", "expected number, got string"], ["{}", "expected Map"]]],
  ["Set<string>", ["new Set(['a'])"], [["new Set([1])", "expected string, got number"]]],
  ["Uint8Array", ["new Uint8Array(2)"], [["new Uint16Array(2)", "expected Uint8Array"], ["[1]", "expected Uint8Array"]]],
];

const module = `${declarations}\n${rows.map(([type], at) => `export function f${at}(x: ${type}): unknown { return x; }`).join("\n")}
export const optional = (a: string, b?: number, c = "c", ...rest: boolean[]): string => [a, b ?? "-", c, ...rest].join();`;

const script = `
  import { createLoader } from "capc";
  import { Namespace } from "@capc/runtime";
  const loader = await createLoader();
  const { exports } = await loader.load(${JSON.stringify(module)}, { filename: "guards.ts" });
  await loader.close();
  const purse = Namespace({ getBalance: () => 1, deposit() {} });
  const rows = [${rows.map(([, accepted, refused]) => `[[${accepted.map((value) => `() => (${value})`).join()}], [${refused.map(([value]) => `() => (${value})`).join()}]]`).join()}];
  const attempt = (f, ...args) => { try { return { value: f(...args) }; } catch (error) { return { name: error.name, message: error.message }; } };
  const seen = rows.map(([accepted, refused], at) => [accepted, refused].map((values) => values.map((make) => attempt(exports["f" + at], make()))));
  const show = (result) => "name" in result ? result : { value: typeof result.value };
  const one = { id: "a", tags: ["x"], more: 1 };
  const copy = exports.f${rows.findIndex(([type]) => type === "Item")}(one);
  console.log(JSON.stringify({
    rows: seen.map((pair) => pair.map((results) => results.map(show))),
    copied: [copy !== one, copy.tags !== one.tags, JSON.stringify(copy)],
    sameNamespace: exports.f${rows.findIndex(([type]) => type === "Purse")}(purse) === purse,
    optional: [["a"], ["a", 1, "x", true, false], ["a", undefined, undefined], ["a", "1"], ["a", 1, 2], ["a", 1, "c", 1], []].map((args) => attempt(exports.optional, ...args)),
  }));
`;
const seen = JSON.parse(execFileSync(process.execPath, ["--input-type=module", "-e", script], { encoding: "utf8" }));

describe.each(rows.map(([type], at) => [type, at] as const))("a parameter of type %s", (_, at) => {
  const [, accepted, refused] = rows[at]!;
  it.each(accepted.map((value, n) => [value, n] as const))("accepts %s", (_value, n) => {
    expect(seen.rows[at][0][n]).toHaveProperty("value");
  });
  it.each(refused.map(([value, message], n) => [value, n, message] as const))("refuses %s", (_value, n, message) => {
    expect(seen.rows[at][1][n]).toMatchObject({ name: "GuardError", message: expect.stringContaining(message) });
  });
});

describe("a guarded function", () => {
  it("gets data as a copy of what is declared, and capabilities as they are", () => {
    expect(seen.copied).toEqual([true, true, '{"id":"a","tags":["x"]}']);
    expect(seen.sameNamespace).toBe(true);
  });

  it("has its optional, default and rest parameters checked", () => {
    expect(seen.optional).toEqual([
      { value: "a,-,c" },
      { value: "a,1,x,true,false" },
      { value: "a,-,c" },
      { name: "GuardError", message: "optional(b): expected number | undefined, got string" },
      { name: "GuardError", message: "optional(c): expected string, got number" },
      { name: "GuardError", message: "optional(rest[0]): expected boolean, got number" },
      { name: "GuardError", message: "optional(a): expected string, got undefined" },
    ]);
  });
});
