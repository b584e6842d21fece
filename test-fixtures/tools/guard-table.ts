/** A type, and values as JavaScript text: those that its guard accepts and those that it refuses. */
export interface Row {
  readonly type: string;
  readonly accepts: readonly string[];
  readonly refuses: readonly string[];
}

export interface Section {
  readonly title: string;
  /** Said once for all rows. */
  readonly note?: string;
  readonly rows: readonly Row[];
}

/** `none` stands for an empty list of arguments. */
const row = (type: string, accepts: string, refuses: string): Row => ({
  type,
  accepts: valuesIn(accepts),
  refuses: valuesIn(refuses),
});

const valuesIn = (text: string): readonly string[] =>
  text === "" ? [] : text.split(" ¦ ").map((value) => (value === "none" ? "" : value));

/** What the rows name. It is shown above the table. */
export const declarations = `
enum Level { Low, High = 5, Top }
enum Color { Red = "red", Blue = "blue" }
const enum Flag { On = 1, Off = 2 }
enum Mixed { No = 0, Yes = "yes" }
interface Item { readonly id: string; price?: number; tags: string[] }
interface Base { id: number }
interface Derived extends Base { name: string }
interface Merged { left: string }
interface Merged { right: string }
interface Tree { label: string; kids: readonly Tree[] }
type Json = string | number | boolean | null | Json[] | { [key: string]: Json };
type Even = { odd: Odd | null };
interface Dated { on?: number; next?: Dated; all?: Dated[] }
interface Priced { price: number; next?: Priced; all?: Priced[] }
type Odd = { even: Even | null };
interface Box<T> { value: T; next?: Box<T> }
type Nested<T> = T | Nested<T>[];
type Shape = { kind: "circle"; radius: number } | { kind: "box"; size: [number, number] };
type Change = { type: "add"; what: "one"; n: number } | { type: "add"; what: "two"; s: string } | { type: "drop" };
type Getters<T> = { [K in keyof T & string as \`get_\${K}\`]: T[K] };
type Element<T> = T extends readonly (infer E)[] ? E : never;
type Prepend<H, T extends readonly unknown[]> = [H, ...T];
type UserId = string & { readonly __brand: "UserId" };
interface Purse { getBalance(): number; deposit(amount: number, source: Purse): void }
interface Reader { readonly name: string; read(size?: number): string; close?(): void }
interface Parse { (text: string): number; (text: string, radix: number): number }
const mode: unique symbol = Symbol("mode");
const table = { red: 1, list: ["a", 2] } as const;
`.trim();

export const sections: readonly Section[] = [
  {
    title: "Primitives and literals",
    rows: [
      row("string", '"" ¦ "a"', '1 ¦ new String("a") ¦ null'),
      row("number", "0 ¦ -1.5 ¦ Infinity", 'NaN ¦ "1" ¦ 1n ¦ new Number(1)'),
      row("boolean", "true ¦ false", '0 ¦ "true"'),
      row("bigint", "1n", "1"),
      row("symbol", 'Symbol.iterator ¦ Symbol("s")', '"s"'),
      row("typeof mode", "mode", 'Symbol("mode") ¦ "mode"'),
      row("typeof Symbol.iterator | 1", "Symbol.iterator ¦ 1", "Symbol.asyncIterator"),
      row("null", "null", "undefined ¦ 0"),
      row("undefined", "undefined", "null"),
      row("void", "undefined", "null"),
      row("never", "", "undefined ¦ 1"),
      row("unknown", "1 ¦ undefined ¦ { a: 1 }", ""),
      row("object", "{} ¦ [] ¦ () => 1", "null ¦ 1"),
      row("{}", '1 ¦ "" ¦ []', "null ¦ undefined"),
      row('"a" | "b" | 3', '"a" ¦ 3', '"c" ¦ "3"'),
      row("-1 | 0.5 | 2n | -3n | true", "-1 ¦ 0.5 ¦ 2n ¦ -3n ¦ true", "1 ¦ 2 ¦ 3n ¦ false"),
    ],
  },
  {
    title: "Template literals",
    note: "As TypeScript reads them: from the left, each placeholder up to where the text after it occurs first.",
    rows: [
      row("`id-${number}`", '"id-1" ¦ "id--2.5" ¦ "id-1e3" ¦ "id-0x1F"', '"id-" ¦ "id-x" ¦ "id-1_0" ¦ 1'),
      row("`${bigint}n`", '"12n" ¦ "-7n"', '"1.5n" ¦ "01n"'),
      row('`${"top" | "bottom"}-${"left" | "right"}`', '"top-left"', '"left-top" ¦ "top"'),
      row("`${boolean}!`", '"true!"', '"yes!"'),
      row("`${string}-${number}`", '"a-1"', '"a-b-1" ¦ "a1"'),
      row("`${string}@${string}.${string}`", '"me@example.org"', '"me@example"'),
      row("Uppercase<string>", '"" ¦ "AB1" ¦ "É"', '"aB"'),
      row("Lowercase<`X-${string}`>", '"x-1" ¦ "x-ab"', '"X-1" ¦ "x-A"'),
      row("Capitalize<string>", '"Abc" ¦ "1b"', '"abc"'),
      row("Uncapitalize<string>", '"aBC"', '"ABC"'),
      row("`${Level}`", '"0" ¦ "5"', '"1" ¦ "Low"'),
    ],
  },
  {
    title: "Enums",
    rows: [
      row("Level", "0 ¦ 5 ¦ 6", '1 ¦ "Low"'),
      row("Color", '"red"', '"Red" ¦ "green"'),
      row("Flag", "1 ¦ 2", "3"),
      row("Mixed", '0 ¦ "yes"', '1 ¦ "No"'),
      row("Color.Red | Level.Top", '"red" ¦ 6', '"blue" ¦ 5'),
      row("Exclude<Level, Level.Low>", "5", "0"),
    ],
  },
  {
    title: "Unions and intersections",
    note: "Where several alternatives accept a value, the one that keeps the most of it makes the copy.",
    rows: [
      row("string | null", '"a" ¦ null', "undefined ¦ 1"),
      row("Shape", '{ kind: "circle", radius: 1 } ¦ { kind: "box", size: [1, 2] }', '{ kind: "round" } ¦ { kind: "circle", radius: "x" } ¦ { kind: "box", size: [1] }'),
      row("Change", '{ type: "add", what: "two", s: "x" } ¦ { type: "drop" }', '{ type: "add", what: "one", s: "x" } ¦ { type: "add" }'),
      row("{ ok: true; value: number } | { ok: false }", "{ ok: true, value: 1 } ¦ { ok: false }", "{ ok: true } ¦ { ok: 1 }"),
      row("{ a: string } | { b: number }", '{ a: "x" } ¦ { b: 1 }', '{ c: 1 } ¦ { a: 1, b: "x" }'),
      row("string[] | Item", '["a"] ¦ { id: "a", tags: [] }', "[1] ¦ {}"),
      row("{ length: number } | [string]", '["a"] ¦ [1, 2] ¦ { length: 1 }', '{ length: "1" } ¦ 1'),
      row("{ a: string } & { b?: number }", '{ a: "x" } ¦ { a: "x", b: 1 }', '{ b: 1 } ¦ { a: "x", b: "y" }'),
      row('{ a: string } & { a: "x" | "y" }', '{ a: "x" }', '{ a: "z" }'),
      row("{ a: 1 } & Record<string, number>", "{ a: 1, b: 2 }", '{ a: 2 } ¦ { a: 1, b: "x" }'),
      row("(string | number)[] & (number | null)[]", "[1]", '["a"] ¦ [null]'),
      row('{ a: "x" } & { a: "y" }', "", '{ a: "x" }'),
      row("UserId", '"u1"', "1"),
    ],
  },
  {
    title: "Arrays and tuples",
    rows: [
      row("string[]", '[] ¦ ["a"]', '["a", 1] ¦ { length: 0 } ¦ "ab"'),
      row("ArrayLike<number>", "[1] ¦ new Uint8Array(1) ¦ { length: 1, 0: 1 }", '["a"] ¦ "1" ¦ { 0: 1 }'),
      row("ArrayLike<string>", '["a"] ¦ "ab"', "[1] ¦ 1"),
      row("readonly (number | null)[]", "[1, null]", "[undefined]"),
      row("(string | undefined)[]", '["a", undefined]', '[, "a"]'),
      row("[number, string]", '[1, "a"]', '[1] ¦ [1, "a", 2] ¦ { 0: 1, 1: "a", length: 2 }'),
      row("[number, string?]", '[1] ¦ [1, "a"]', "[] ¦ [1, undefined]"),
      row("[first: string, ...rest: number[]]", '["a"] ¦ ["a", 1, 2]', '["a", "b"] ¦ []'),
      row("[...string[], number]", '[1] ¦ ["a", 1]', '["a"] ¦ [1, 1]'),
      row("[1, ...string[], boolean, null]", '[1, true, null] ¦ [1, "a", true, null]', "[1, null] ¦ [1, 2, true, null]"),
      row("Prepend<string, [number, boolean?]>", '["a", 1] ¦ ["a", 1, true]', '["a"] ¦ ["a", 1, 2]'),
      row("[...[string, number], ...boolean[], null]", '["a", 1, null] ¦ ["a", 1, true, null]', '["a", null] ¦ ["a", 1, 1, null]'),
      row("readonly []", "[]", "[undefined]"),
    ],
  },
  {
    title: "Records",
    note: "Properties that the type does not name are dropped. A property that may be `undefined` has to be there all the same; one that may be absent may not be `undefined`.",
    rows: [
      row("Item", '{ id: "a", tags: [] } ¦ { id: "a", price: 1, tags: ["x"], more: 1 }', '{ id: "a" } ¦ { id: "a", price: undefined, tags: [] } ¦ { id: "a", tags: [1] } ¦ null'),
      row("{ a: string | undefined }", '{ a: "x" } ¦ { a: undefined }', "{}"),
      row("{ a?: string | undefined }", "{} ¦ { a: undefined }", "{ a: null }"),
      row("{ a: unknown }", "{ a: undefined }", "{}"),
      row("Derived", '{ id: 1, name: "a" }', '{ name: "a" }'),
      row("Merged", '{ left: "a", right: "b" }', '{ left: "a" }'),
      row("{ [key: string]: number }", "{} ¦ { a: 1, toString: 2 }", '{ a: "x" } ¦ [1] ¦ JSON.parse(\'{ "__proto__": 1 }\')'),
      row("{ [key: number]: string; length: number }", '{ 0: "a", length: 1 } ¦ ["a"]', "{ 0: 1, length: 1 }"),
      row("{ [key: `data-${string}`]: string; id: number }", '{ id: 1 } ¦ { id: 1, "data-a": "x", other: 2 }', '{ id: 1, "data-a": 1 }'),
      row("{ [key: string]: string | number; [key: `n${number}`]: number }", '{ a: "x", n1: 1 }', '{ n1: "x" }'),
      row("Record<string, number>", "{ a: 1 }", '{ a: "1" } ¦ []'),
      row('Record<"a" | "b", boolean>', "{ a: true, b: false }", "{ a: true }"),
      row("Partial<Item>", '{} ¦ { id: "a" }', "{ id: 1 } ¦ []"),
      row("Required<Item>", '{ id: "a", price: 1, tags: [] }', '{ id: "a", tags: [] }'),
      row('Pick<Item, "id">', '{ id: "a" }', "{}"),
      row('Omit<Item, "tags">', '{ id: "a" }', "{ id: 1 }"),
      row("Readonly<Item>", '{ id: "a", tags: [] }', "{}"),
      row("Getters<Item>", '{ get_id: "a", get_price: undefined, get_tags: [] }', '{ get_id: "a" }'),
      row("{ [K in keyof Base]: Base[K] | null }", "{ id: null } ¦ { id: 1 }", '{ id: "1" }'),
    ],
  },
  {
    title: "Types that are worked out",
    rows: [
      row("keyof Item", '"id" ¦ "tags"', '"x"'),
      row('Item["tags"][number]', '"a"', "1"),
      row("typeof table", '{ red: 1, list: ["a", 2] }', '{ red: 2, list: ["a", 2] }'),
      row("(keyof typeof table)[]", '["red", "list"]', '["blue"]'),
      row("Element<(string | number)[]>", '"a" ¦ 1', "true"),
      row("Exclude<string | number | null, null>", '"a" ¦ 1', "null"),
      row("Awaited<Promise<Promise<Item>>>", '{ id: "a", tags: [] }', "{}"),
      row("ReturnType<() => Item>", '{ id: "a", tags: [] }', "{}"),
      row("Parameters<(a: string, b?: number) => void>", '["a"] ¦ ["a", 1]', '[] ¦ ["a", "b"]'),
    ],
  },
  {
    title: "Generic and recursive types",
    note: "Data may nest 500 deep; what is deeper, or a cycle, is refused.",
    rows: [
      row("Box<number>", "{ value: 1 } ¦ { value: 1, next: { value: 2 } }", '{ value: 1, next: { value: "x" } }'),
      row("Box<Box<string>[]>", '{ value: [{ value: "x" }] }', "{ value: [{ value: 1 }] }"),
      row("Tree", '{ label: "a", kids: [{ label: "b", kids: [] }] }', '{ label: "a", kids: [{ label: 2, kids: [] }] } ¦ cycle'),
      row("Json", 'null ¦ { a: [1, { b: "x" }] }', "undefined ¦ { a: [undefined] } ¦ { a: 1n }"),
      row("Even", "{ odd: null } ¦ { odd: { even: { odd: null } } }", "{ odd: { even: 1 } }"),
      row("Dated & Priced", "{ price: 1 } ¦ { on: 1, price: 1, next: { price: 2, next: { on: 2, price: 3 } }, all: [{ price: 1 }] }", '{ price: 1, next: { on: 1 } } ¦ { price: 1, next: { price: 1, all: [{ price: 1, next: { price: 1, on: "x" } }] } }'),
      row("Nested<string>", '"a" ¦ ["a", [["b"]]]', '["a", [1]]'),
    ],
  },
  {
    title: "Capabilities and functions",
    note: "The value itself, not a copy: a Namespace with the members, or a record of functions of which a Namespace is made. What functions return is checked where they are called.",
    rows: [
      row("Purse", "Namespace({ getBalance: () => 1, deposit() {} }) ¦ { getBalance: () => 1, deposit() {} }", "{ getBalance: () => 1 } ¦ new (class { getBalance() {} deposit() {} })() ¦ 1"),
      row("Reader", '{ name: "a", read: () => "x" } ¦ { name: "a", read: () => "x", close() {} }', '{ name: 1, read: () => "x" } ¦ { name: "a", read: () => "x", close: 1 } ¦ { name: "a" }'),
      row("Purse | null", "null", "undefined"),
      row("(n: number) => string", "() => 1", '{} ¦ "f"'),
      row("Parse", "parseInt", "{}"),
      row("(x: unknown) => x is string", "() => true", "true"),
    ],
  },
  {
    title: "Built-in objects",
    note: "Recognised by what the engine keeps in them, whatever their class or prototype says, and copied.",
    rows: [
      row("Date", "new Date(0)", "{ getTime: () => 0 } ¦ 0"),
      row("RegExp", "/a/", '"a"'),
      row("RegExpExecArray", '/a(b)?/.exec("a")', '["a"] ¦ "a".match(/a/g)'),
      row("TemplateStringsArray", "((s) => s)`a${0}b`", '["a"] ¦ "a"'),
      row("RegExpMatchArray | null", '"a".match(/a/g) ¦ "a".match(/(?<x>a)/d) ¦ null', '[] ¦ Object.assign(["a"], { index: "0" })'),
      row("Error", 'new Error("x") ¦ new TypeError("x")', '"x"'),
      row("Error & { code: string }", 'Object.assign(new Error("x"), { code: "E" })', 'new Error("x")'),
      row("RangeError", 'new RangeError("x") ¦ new Error("x")', '{ name: "RangeError" } ¦ "x"'),
      row("Map<string, number>", 'new Map([["a", 1]])', 'new Map([["a", "b"]]) ¦ new Map([[1, 1]]) ¦ {}'),
      row("ReadonlyMap<string, Item>", 'new Map([["a", { id: "a", tags: [] }]])', 'new Map([["a", {}]])'),
      row("Set<string>", 'new Set(["a"])', "new Set([1]) ¦ []"),
      row("ReadonlySet<number>", "new Set([1])", "new Set([NaN])"),
      row("ArrayBuffer", "new ArrayBuffer(2)", "new Uint8Array(2)"),
      row("Uint8Array", "new Uint8Array(2) ¦ Buffer.from([1])", "new Uint16Array(2) ¦ [1]"),
      row("Float64Array | BigInt64Array", "new Float64Array(1) ¦ new BigInt64Array(1)", "new Float32Array(1)"),
      row("Promise<number>", "Promise.resolve(1)", "{ then() {} } ¦ 1"),
    ],
  },
  {
    title: "Refinements",
    note: "Types of `@capc/runtime`, put together with `&`. In the module a value gets such a type through a guard or a cast, `n as Int`, which is checked.",
    rows: [
      row("Float", "NaN ¦ -0.5 ¦ Infinity", '"1"'),
      row("Finite", "-0.5", "NaN ¦ Infinity"),
      row("Int", "0 ¦ -3 ¦ 9007199254740991", '1.5 ¦ NaN ¦ Infinity ¦ 9007199254740992 ¦ "1"'),
      row("Nat", "0 ¦ 7", "-1 ¦ 1.5"),
      row("Min<0>", "0 ¦ 0.5", "-0.5 ¦ NaN"),
      row("Int & Min<1> & Max<6>", "1 ¦ 6", "0 ¦ 7 ¦ 1.5"),
      row("number & Above<0> & Below<1>", "0.5", "0 ¦ 1"),
      row("string & MinLength<1> & MaxLength<3>", '"a" ¦ "abc"', '"" ¦ "abcd" ¦ ["a"]'),
      row("Item[] & MinLength<1>", '[{ id: "a", tags: [] }]', "[] ¦ [1]"),
      row("(string | number)[] & MaxLength<2>", '["a", 1]', "[1, 2, 3] ¦ [true]"),
      row("MaxLength<2>", '"ab" ¦ [1]', '"abc" ¦ [1, 2, 3] ¦ 1'),
      row('Pattern<"^[a-z]+$">', '"abc"', '"aBc" ¦ 1'),
      row("{ age: Nat; name?: string & MaxLength<8> }", '{ age: 1 } ¦ { age: 1, name: "ada" }', '{ age: -1 } ¦ { age: 1, name: "123456789" }'),
      row("Map<string, Int> | null", 'null ¦ new Map([["a", 1]])', 'new Map([["a", 0.5]])'),
      row("Int | Pattern<'^#'>", '1 ¦ "#a"', '0.5 ¦ "a"'),
    ],
  },
];

/** Parameter lists, with argument lists that pass and others that do not. */
export const parameters: readonly Row[] = [
  row("(a: string, b?: number)", '"a" ¦ "a", 1 ¦ "a", undefined', 'none ¦ "a", "b" ¦ "a", null'),
  row("(a = 1, b: string = String(a))", 'none ¦ 2 ¦ 2, "b" ¦ undefined, "b"', '"1" ¦ 1, 2'),
  row("(first: string, ...rest: number[])", '"a" ¦ "a", 1, 2', '"a", 1, "b" ¦ 1'),
  row("(...all: [string, number?])", '"a" ¦ "a", 1 ¦ "a", undefined', "1 ¦ none"),
  row("({ id, price = 1 }: Item)", '{ id: "a", tags: [] }', '{ id: 1, tags: [] } ¦ {} ¦ none'),
  row("([a, [b]]: [number, [string]])", '[1, ["a"]]', '[1, [2]] ¦ [1, "a"]'),
  row("({ a: { b } }: { a: { b: number } }, c: string = String(b))", '{ a: { b: 1 } } ¦ { a: { b: 1 } }, "c"', '{ a: {} } ¦ { a: { b: 1 } }, 1'),
  row("<T extends Base>(one: T)", '{ id: 1, more: "kept" }', '{ id: "1" } ¦ {}'),
  row("<T>(one: T, many: readonly T[])", "1, [1]", "1, 1"),
];

/** Types of which no value can be told, and the part that the finding names. */
export const undecidable: readonly (readonly [type: string, part: string])[] = [
  ["{ a: { b: Counter } }", "Counter"],
  ["new () => object", "new () => object"],
  ["{ (x: number): string; version: number }", "{ (x: number): string; version: number; }"],
  ["string[] & { total: number }", "string[] & { total: number; }"],
  ["WeakMap<object, string>", "WeakMap<object, string>"],
  ["PromiseLike<string>", "PromiseLike<string>"],
  ["Record<symbol, number>", "Record<symbol, number>"],
  ['Record<"constructor", string>', 'Record<"constructor", string>'],
  ["{ [mode]: string }", "{ [mode]: string; }"],
  ["{ read(): string; [key: string]: (() => string) | string }", "{ [key: string]: string | (() => string); read(): string; }"],
  ["number & MinLength<1>", 'number & Refined<"MinLength", 1> & { readonly length: number; }'],
  ['Pattern<"(">', 'Pattern<"(">'],
];
