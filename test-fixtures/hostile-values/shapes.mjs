/**
 * One row per kind of type: as a module writes it, a value that it accepts as JavaScript text, and what must hold of a guarded value. The last
 * knows nothing of guards: it reads what the module got, as plain code would.
 */
const plain = (v) => Object.getPrototypeOf(v) === Object.prototype;
const own = (v, ...keys) => plain(v) && Reflect.ownKeys(v).every((key) => keys.includes(key));
const each = (v, holds) => Array.isArray(v) && Object.getPrototypeOf(v) === Array.prototype && !isHoled(v) && v.every((one) => holds(one));
const isHoled = (v) => Object.keys(v).length !== v.length;
const number = (v) => typeof v === "number" && !Number.isNaN(v);
const string = (v) => typeof v === "string";
const bytes = (Kind) => (v) => Object.getPrototypeOf(v) === Kind.prototype && Object.getPrototypeOf(v.buffer) === ArrayBuffer.prototype && v.buffer.resizable !== true && Reflect.ownKeys(v).length === v.length;
const item = (v) => own(v, "id", "tags", "price") && string(v.id) && each(v.tags, string) && (!("price" in v) || number(v.price));
const tree = (v) => {
  const open = [v];
  for (const one of open) {
    if (!own(one, "label", "kids") || !string(one.label) || !each(one.kids, () => true)) return false;
    open.push(...one.kids);
  }
  return true;
};
const json = (v) => v === null || ["string", "number", "boolean"].includes(typeof v) || (Array.isArray(v) ? each(v, json) : plain(v) && Object.values(v).every(json));
const circle = (v) => own(v, "kind", "radius") && v.kind === "circle" && number(v.radius);
const box = (v) => own(v, "kind", "size") && v.kind === "box" && each(v.size, number);
const list = (v) => v === null || (own(v, "value", "next") && number(v.value) && list(v.next));
const either = (v) => own(v, "a", "tag") && ["string", "number"].includes(typeof v.tag) && (v.a === null || either(v.a));
/** What is handed through and promised nothing: reading it is the module's own risk. */
const anything = () => true;

export const declarations = `
  interface Item { readonly id: string; price?: number; tags: string[] }
  interface Tree { label: string; kids: readonly Tree[] }
  interface Purse { getBalance(): number; deposit(amount: number, source: Purse): void }
  interface Named { readonly name: string; read(): string; readonly sizes?: readonly number[] }
  type Shape = { kind: "circle"; radius: number } | { kind: "box"; size: [number, number] };
  type Json = string | number | boolean | null | Json[] | { [key: string]: Json };
  type Link = { value: number; next: Link } | null;
  type Either = { a: Either | null; tag: string } | { a: Either | null; tag: number };
  interface Store { readonly settings: { readonly size: number; readonly at: Date }; readonly inner: Named; readonly list: readonly Item[]; save(): void }
  type Knot = Map<string, Knot>;
`;

/** `isData`: a fresh copy is owed. `isLater`: what it holds is checked when the module asks, as it does in `use`; it is told what `each` knows. */
export const shapes = [
  { type: "string", sample: "'a'", holds: string },
  { type: "number", sample: "1", holds: number },
  { type: "boolean", sample: "true", holds: (v) => typeof v === "boolean" },
  { type: "bigint", sample: "1n", holds: (v) => typeof v === "bigint" },
  { type: "symbol", sample: "Symbol.iterator", holds: (v) => typeof v === "symbol" },
  { type: "undefined", sample: "undefined", holds: (v) => v === undefined },
  { type: "null", sample: "null", holds: (v) => v === null },
  { type: "'a' | 3 | true", sample: "'a'", holds: (v) => v === "a" || v === 3 || v === true },
  { type: "`id-${number}`", sample: "'id-1'", holds: (v) => string(v) && /^id-/.test(v) },
  { type: "string | number[] | Item", sample: "[1]", holds: (v) => string(v) || item(v) || each(v, number), isData: true },
  { type: "Shape", sample: "{ kind: 'circle', radius: 1 }", holds: (v) => circle(v) || box(v), isData: true },
  { type: "Shape", sample: "{ kind: 'box', size: [1, 2] }", holds: (v) => circle(v) || box(v), isData: true },
  { type: "Either", sample: "{ a: { a: null, tag: 1 }, tag: 'x' }", holds: either, isData: true },
  { type: "{ a: number } & { b: string }", sample: "{ a: 1, b: 'x' }", holds: (v) => own(v, "a", "b") && number(v.a) && string(v.b), isData: true },
  { type: "Item", sample: "{ id: 'a', price: 2, tags: ['x'] }", holds: item, isData: true },
  { type: "{ item: Item; more: { deep: Item[] } }", sample: "{ item: { id: 'a', tags: [] }, more: { deep: [{ id: 'b', tags: ['y'] }] } }", holds: (v) => own(v, "item", "more") && item(v.item) && own(v.more, "deep") && each(v.more.deep, item), isData: true },
  { type: "Tree", sample: "{ label: 'a', kids: [{ label: 'b', kids: [] }] }", holds: tree, isData: true },
  { type: "Json", sample: "{ a: [1, 'x', null, { b: true }] }", holds: json, isData: true },
  { type: "Link", sample: "{ value: 1, next: { value: 2, next: null } }", holds: list, isData: true },
  { type: "Partial<Item>", sample: "{ id: 'a' }", holds: (v) => own(v, "id", "tags", "price") && (!("id" in v) || string(v.id)) && (!("tags" in v) || each(v.tags, string)) && (!("price" in v) || number(v.price)), isData: true },
  { type: "Record<string, number>", sample: "{ a: 1, b: 2 }", holds: (v) => plain(v) && Object.values(v).every(number), isData: true },
  { type: "{ size: number; [key: string]: number }", sample: "{ size: 1, more: 2 }", holds: (v) => plain(v) && Object.values(v).every(number) && number(v.size), isData: true },
  { type: "Record<'a' | 'b', readonly string[]>", sample: "{ a: ['x'], b: [] }", holds: (v) => own(v, "a", "b") && each(v.a, string) && each(v.b, string), isData: true },
  { type: "number[]", sample: "[1, 2, 3]", holds: (v) => each(v, number), isData: true },
  { type: "readonly Item[]", sample: "[{ id: 'a', tags: [] }]", holds: (v) => each(v, item), isData: true },
  { type: "[number, string?, ...boolean[]]", sample: "[1, 'a', true]", holds: (v) => each(v, anything) && number(v[0]) && (v.length < 2 || string(v[1])) && v.slice(2).every((b) => typeof b === "boolean"), isData: true },
  { type: "[...string[], number]", sample: "['a', 1]", holds: (v) => each(v, anything) && number(v.at(-1)) && v.slice(0, -1).every(string), isData: true },
  { type: "Map<string, number[]>", sample: "new Map([['a', [1]]])", holds: (v) => Object.getPrototypeOf(v) === Map.prototype && Reflect.ownKeys(v).length === 0 && [...v].every(([k, n]) => string(k) && each(n, number)), isData: true },
  { type: "Set<Item>", sample: "new Set([{ id: 'a', tags: [] }])", holds: (v) => Object.getPrototypeOf(v) === Set.prototype && Reflect.ownKeys(v).length === 0 && [...v].every(item), isData: true },
  { type: "Knot", sample: "new Map([['a', new Map()]])", holds: (v) => Object.getPrototypeOf(v) === Map.prototype, isData: true },
  { type: "Date", sample: "new Date(5)", holds: (v) => Object.getPrototypeOf(v) === Date.prototype && Reflect.ownKeys(v).length === 0 && typeof v.getTime() === "number", isData: true },
  { type: "RegExp", sample: "/a/u", holds: (v) => Object.getPrototypeOf(v) === RegExp.prototype && Reflect.ownKeys(v).join() === "lastIndex" && number(v.lastIndex) && typeof v.test("a") === "boolean", isData: true },
  { type: "Error", sample: "new Error('x')", holds: (v) => v instanceof Error && string(v.message) && string(v.name), isData: true },
  { type: "ArrayBuffer", sample: "new ArrayBuffer(4)", holds: (v) => Object.getPrototypeOf(v) === ArrayBuffer.prototype && Reflect.ownKeys(v).length === 0 && v.resizable !== true && number(v.byteLength), isData: true },
  { type: "Uint8Array", sample: "new Uint8Array([1, 2])", holds: bytes(Uint8Array), isData: true },
  { type: "Float64Array", sample: "new Float64Array([1, 2])", holds: bytes(Float64Array), isData: true },
  { type: "BigInt64Array", sample: "new BigInt64Array([1n, 2n])", holds: bytes(BigInt64Array), isData: true },
  { type: "Promise<number>", sample: "Promise.resolve(1)", holds: (v) => Object.getPrototypeOf(v) === Promise.prototype && Reflect.ownKeys(v).length === 0, isLater: true, use: `return [await x];`, each: number },
  { type: "(n: number) => string", sample: "() => 'a'", holds: (v) => typeof v === "function", isLater: true, use: `return [x(1)];`, each: string },
  { type: "Purse", sample: "{ getBalance: () => 1, deposit() {} }", holds: (v, isNamespace) => isNamespace(v) && typeof v.getBalance === "function" && typeof v.deposit === "function" },
  { type: "Named", sample: "{ name: 'a', read: () => 'x', sizes: [1] }", holds: (v, isNamespace) => isNamespace(v) && string(v.name) && typeof v.read === "function" && (v.sizes === undefined || each(v.sizes, number)) },
  { type: "Store", sample: "{ settings: { size: 1, at: new Date(0) }, inner: { name: 'a', read: () => 'x' }, list: [{ id: 'a', tags: [] }], save() {} }", holds: (v, isNamespace) => isNamespace(v) && own(v.settings, "size", "at") && number(v.settings.size) && number(v.settings.at.getTime()) && isNamespace(v.inner) && string(v.inner.name) && each(v.list, item) && typeof v.save === "function" },
  { type: "{ purse: Purse; note: string }", sample: "{ purse: { getBalance: () => 1, deposit() {} }, note: 'x' }", holds: (v, isNamespace) => own(v, "purse", "note") && isNamespace(v.purse) && string(v.note), isData: true },
  { type: "Iterable<number>", sample: "[1, 2]", holds: anything, isLater: true, use: `const out: unknown[] = []; for (const one of x) { out.push(one); if (out.length > 4) break; } return out;`, each: number },
  { type: "Iterable<number>", sample: "(function* () { yield 1; yield 2; })()", holds: anything, isLater: true, use: `const out: unknown[] = []; for (const one of x) { out.push(one); if (out.length > 4) break; } return out;`, each: number },
  { type: "Iterable<readonly [string, number]>", sample: "new Map([['a', 1]])", holds: anything, isLater: true, use: `const out: unknown[] = []; for (const one of x) { out.push(one); if (out.length > 4) break; } return out;`, each: (v) => each(v, anything) && string(v[0]) && number(v[1]) },
  { type: "AsyncIterable<number>", sample: "(async function* () { yield 1; })()", holds: anything, isLater: true, use: `const out: unknown[] = []; for await (const one of x) { out.push(one); if (out.length > 4) break; } return out;`, each: number },
  { type: "Iterator<number>", sample: "[1, 2].values()", holds: anything, isLater: true, use: `const out: unknown[] = []; for (let step = x.next(); !step.done && out.length < 5; step = x.next()) { const one: number = step.value; out.push(one); } return out;`, each: number },
  { type: "Generator<number, string>", sample: "(function* () { yield 1; return 'a'; })()", holds: anything, isLater: true, use: `const out: unknown[] = []; let step = x.next(); for (; !step.done && out.length < 5; step = x.next()) out.push(step.value); if (step.done) out.push(step.value.length); return out;`, each: number },
  { type: "unknown", sample: "1", holds: anything, isLater: true },
  { type: "object", sample: "{ a: 1 }", holds: (v) => (typeof v === "object" && v !== null) || typeof v === "function", isLater: true },
  { type: "{}", sample: "1", holds: (v) => v !== null && v !== undefined, isLater: true },
];

export const module = `import { guard } from "@capc/runtime";
${declarations}
${shapes.map(({ type }, at) => `export const g${at} = guard<${type}>();`).join("\n")}
${shapes.map(({ type }, at) => `export function f${at}(x: ${type}): unknown { const y: unknown = x; return y; }`).join("\n")}
${shapes.map(({ type, use }, at) => (use === undefined ? "" : `export ${use.includes("await") ? "async " : ""}function u${at}(x: ${type}): ${use.includes("await") ? "Promise<unknown>" : "unknown"} { ${use} }\n`)).join("")}
export function generic<T>(x: T): unknown { const y: unknown = x; return y; }
export function bounded<T extends { id: string }>(x: T): unknown { const y: unknown = x; return y; }
`;
