export function add(a: number, b: number): number { return a + b; }
//---
export function infer(a: number, b: string) { return { a, b: [b], c: { d: a > 1 } }; }
//---
export function defaults(a = 1, b = "x", c: boolean = true, d?: number[]) { return [a, b, c, d] as const; }
//---
export function middle(a = 1, b: string, f: () => void = () => {}, c: number) { f(); return a + b + c; }
//---
export function destructured({ a, b = 2, ...rest }: { a: number; b?: number; c: string }, [d, , e]: [string, number, boolean] = ["x", 1, true]) { return { a, b, rest, d, e }; }
//---
export function rest(first: string, ...more: readonly number[]): string { return first + more.length; }
//---
export function generic<const T extends readonly unknown[], U = T[number]>(x: T, f: <V>(v: V) => U) { return f(x); }
//---
export const genericArrow = <T extends { id: string }, K extends keyof T>(x: T, k: K) => x[k], async1 = async <T>(x: T) => [x];
//---
export function over(a: string): string;
/** The second. */
export function over(a: number): number;
export function over(a: string | number): string | number { return a; }
//---
export const text = "a", num = 1, neg = -1, big = 10n, yes = true, tpl = `t`, held = ("h"), nothing = null, missing = undefined;
//---
export const exact = "a" as const, list = ["a", 1] as const, checked = "b" satisfies string, annotated: "c" = "c", union: string | number = 1;
//---
const one = "one";
export const same = one, either = Math.max(1, 2) > 1 ? "x" : "y", nested = { a: "b", c: ["d"] };
//---
export const obj = { a: 1, "b-c": "x", 3: true, m(x: number) { return x; }, get g() { return 1; }, f: (x?: string) => x, async am() { return 1; } };
//---
export const { a, b: [c], ...others } = { a: 1, b: ["x"] as [string], d: 2, e: "y" };
//---
export enum E { A, B, C = 10, D, F = "f", "g-h" = 1 << 4 }
export const used = E.A, all: E = E.B, of = (x: E) => x === E.C ? E.C : E.D;
//---
export const enum CE { A = 1, B = "b" }
export const ce = CE.A;
//---
/** Some words. */
export default function (x: number): string { return `${x}`; }
//---
export default function named<T>(x: T) { return { x }; }
//---
const value = { a: 1 };
export default value;
//---
export default { a: 1, f: (x: number) => x };
//---
export default (x: string) => x.length;
//---
import type { Item } from "./other.ts";
export const id = (x: Item): string => x.id, item = (x: string): Item => ({ id: x });
export type { Item };
//---
import { type Item as It, wrap, deep } from "./other.ts";
export const wrapped = wrap(1), its = [deep.item], take = (x: It) => wrap(x);
//---
import { deep, wrap as w } from "./other.ts";
export const unseen = deep.item, more = w("x"), fn = () => [deep.item], color = w(1).color;
//---
import * as ns from "./other.ts";
export const viaNamespace = ns.deep, typed = (x: ns.Item): ns.Pair<string> => [x.id, "x"];
//---
import other, { Color } from "./other.ts";
export const called = other({ id: "x" }), red = Color.Red, colors: Color[] = [];
//---
export * from "./other.ts";
export { default } from "./other.ts";
export * as all from "./other.ts";
//---
export { count as howMany, type Item, deep, Color as Colour } from "./other.ts";
export type * as types from "./other.ts";
//---
export type Imported = import("./other.ts").Item;
export const fromImport = (x: import("./other.ts").Item): import('./other.ts').Pair<string, "import('./x.ts')"> => [x.id, "import('./x.ts')"];
export interface Holds { a: typeof import("./other.ts"); b(x: import("./other.ts").Pair<1>): void }
//---
interface Hidden { a: Deeper }
type Deeper = { b: Hidden[] } | null;
interface Unused { c: 1 }
const secret = { z: 1 };
const local = (x: Hidden): Deeper => x.a;
export const show = (x: Hidden) => local(x), alike: typeof secret = secret;
//---
/** What it is. */
export interface Doc {
  /** A member. */
  a: string;
  /** A method.
   * @param x what
   */
  m(x: number): void;
}
/** A type. */
export type T = Doc["a"];
/** A constant. */
export const c: T = "x";
/** A function. */
export function f(): void {}
/** An enum. */
export enum E {
  /** Its member. */
  A,
}
//---
const key: unique symbol = Symbol("key");
const second = Symbol("second");
export const keyed = { [key]: 1, [second]: "x" };
export { second };
//---
export function isText(x: unknown): x is string { return typeof x === "string"; }
export const isNumber = (x: unknown) => typeof x === "number";
export function assertText(x: unknown): asserts x is string { if (typeof x !== "string") throw new Error("no"); }
//---
export function* numbers(n: number) { for (let i = 0; i < n; i++) yield i; return "done"; }
export async function* later() { yield 1; }
export async function soon(x: number) { return x; }
export const gen = function* () { yield "a"; };
//---
export type Fn = (a: number, ...b: string[]) => void;
export type Mapped<T> = { readonly [K in keyof T]?: T[K] extends infer U ? U : never };
export type Cond<T> = T extends string ? "s" : T extends number ? "n" : never;
export interface Call<T = string> { (x: T): void; new (x: number): Call<T>; readonly [k: string]: unknown; get g(): string }
export interface Sub extends Call<number>, Pick<{ a: 1; b: 2 }, "a"> { h?(): void }
//---
export const map = new Map<string, Set<number>>(), promise = Promise.resolve([1]), re = /x/u, date = new Date(0), entries = Object.entries({ a: 1 });
//---
export function recursive(n: number): unknown { return n > 0 ? { n, again: () => recursive(n - 1) } : null; }
export interface Tree<T> { value: T; children: readonly Tree<T>[] }
export const tree = <T>(value: T, ...children: Tree<T>[]): Tree<T> => ({ value, children });
//---
export const curried = (a: number) => (b: string) => ({ a, b }), tuple = (x: number): [a: number, b?: string] => [x], opt = (a?: number, b?: string | undefined) => a ?? b;
//---
export class Account {
  /** A field. */
  a = 1;
  readonly kind = "account";
  static made = 0;
  #secret = 1;
  private hidden = "x";
  protected half?: string;
  constructor(a: number);
  constructor(a: number, b: string);
  constructor(a: number, b?: string) { this.a = a; this.hidden = b ?? "" + this.#secret; }
  /** A method. */
  m(x = 1) { return [x, this.hidden]; }
  o(x: string): string;
  o(x: number): number;
  o(x: string | number) { return x; }
  get g() { return 1; }
  set g(v) { this.a = v; }
  static make<T>(x: T) { return { x }; }
  [k: `x-${string}`]: number;
}
//---
export abstract class Shape<T> { abstract area(): number; abstract readonly name: T; protected constructor(readonly_: T) {} }
export class Square extends Shape<string> implements Iterable<number> { constructor(public_: number) { super("s"); } area() { return 1; } name = "sq"; *[Symbol.iterator]() { yield 1; } }
//---
export default class Counter<T> { count = 0; add(x: T) { this.count++; return this; } }
//---
const hidden = { z: 1 };
export { hidden as shown, hidden as "a string" };
//---
export namespace Types { export interface X { y: 1 } export type Y = X["y"] }
namespace Inner { export type Q = "q" }
export const q = (x: Inner.Q): Types.X => ({ y: x === "q" ? 1 : 1 });
//---
export {};
//---
export const handler = { onEvent: (name: string, f: (data: { id: number }) => void = () => {}) => f({ id: name.length }) };
export type Handler = typeof handler;
export type Result = ReturnType<typeof handler.onEvent>;
//---
interface Box { x: number }
function Box(x: number): Box { return { x }; }
export { Box };
