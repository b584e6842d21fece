export const sym = Symbol("x"); export const uses = { [sym]: 1 }; export const same = sym; export const listed = [sym];
//---
interface Hidden<T> { t: T }
type Alias = Hidden<number>;
export function takes(a: Alias, b: typeof inner): void { void a; void b; }
const inner = { x: 1 };
//---
const list = ["a", "b"] as const; export type Item = (typeof list)[number]; export const isItem = (x: unknown): x is Item => list.includes(x as Item);
//---
export function f(cb: () => void = () => {}, n: number): void { cb(); void n; }
//---
export function g(a: string extends string ? 1 : 2 = 1, b: new () => object = Object as any, c: number): void { void a; void b; void c; }
//---
export const h = (cb: (() => void) | undefined = () => {}, n: number) => { cb?.(); return n; };
//---
export const gen = function* (n: number): Generator<number> { yield n; }; export const agen = async function* () { yield 1; };
//---
export const arr = async (x = 1, { y, z: { w = 2 } = {} }: { y: string; z?: { w?: number } } = { y: "" }, [a, , b]: [number, number, number] = [1, 2, 3], ...rest: string[]) => [x, y, w, a, b, rest] as const;
//---
export function narrow(x: string | number | null) { return x !== null && typeof x === "string"; } export const nn = [1, undefined].filter((x) => x !== undefined);
//---
export const m = new Map([["a", { b: 1 }]]); export const s = new Set([1]); export const p = Promise.all([1, "a" as const]); export const d = new Date(0);
//---
export enum E { A, B = 5, C, D = "d", F = A | B, G = `t`, H = -1, "quoted-key" = 9, "I" } export const e = E.A; export const e2: E = E.B; export const es = [E.A, E.D]; export let ev = Math.random() > 0.5 ? E.A : E.B;
//---
export enum M { A } export enum M { B = 1 } export const ms = { [M.A]: "a", [M.B]: "b" };
//---
enum Hidden { A } export const he = Hidden.A; export const hs = { h: Hidden.A };
//---
export const u1 = Math.random() > 0.5 ? 1 : "x"; export const u2 = Math.random() > 0.5 ? "a" : null; export const u3 = Math.random() > 0.5 ? true : "a"; export const u4 = Math.random() > 0.5 ? 1n : 2n; export const u5 = ("a" as "a" | "b"); export const u6 = Math.random() > 0.5;
//---
export const lit1 = 0x10; export const lit2 = 1_000; export const lit3 = 1e3; export const lit4 = 'q"uote'; export const lit5 = `t`; export const lit6 = -1n; export const lit7 = (5); export const lit8 = 5 as const; export const lit9 = 5 satisfies number; export const lit10 = lit1; export const lit11 = lit8; export const lit12 = !0; export const lit13 = +1; export const lit14 = "a" + "b"; export const lit15 = `a${1}`; export const lit16 = NaN; export const lit17 = Infinity; export const lit18 = 1 + 1;
//---
export function self() { return { self }; }
//---
export const o = { /** doc a */ a: 1, get b() { return 1; }, set b(v) { void v; }, m() { return this.a; }, async am() {}, *gm() { yield 1; }, "x-y": 1, 5: 2, n: { deep: { er: [{ x: 1 }] } }, f: <T,>(x: T) => ({ x }) };
//---
export interface Merge { a: number } export interface Merge { b: string } export const Merge = { make: (): Merge => ({ a: 1, b: "" }) };
//---
export type Rec = { next?: Rec; list: Rec[] }; export const rec: Rec = { list: [] }; export function mk() { return rec; }
//---
export declare const amb: number; export declare function af(a: string): void; declare const hiddenAmb: { z: 1 }; export const ua = hiddenAmb;
//---
/** The first. */ export const doc1 = 1, doc2 = 2; /** A function. @param a what */ export function doc3(a: number) { return a; } /** Type. */ export type Doc4 = { /** member */ a: 1 }; /** Enum. */ export enum Doc5 { /** first */
  /** A. */ A,
  /** B. */ B }
//---
export const assertIt: (x: unknown) => asserts x is string = (x) => { if (typeof x !== "string") throw new Error(); }; export function thisy(this: { a: number }, b = 1) { return this.a + b; }
//---
export const tagged = <const T extends readonly unknown[]>(...x: T): T => x; export const res = tagged(1, "a"); export const cond = <T,>(x: T): T extends string ? 1 : 2 => null!; export type Mapped<T> = { readonly [K in keyof T]?: T[K] }; export const mapped: Mapped<{ a: 1 }> = {};
//---
export const big = { a: { b: { c: { d: { e: { f: { g: { h: { i: { j: { k: { l: 1 } } } } } } } } } } } };
//---
export function overloaded(a: string): string; export function overloaded(a: number): number; export function overloaded(a: any) { return a; } export const ref = overloaded; export const refs = [overloaded];
//---
export default function <T>(x: T) { return [x]; }
//---
export default async function later(a = 1) { return a; }
//---
const foo = { a: 1 }; export default foo;
//---
export default { nested: { fn(a: number) { return a; } } };
//---
export default 5;
//---
type Fn = (a: number) => void; export default ((a) => { void a; }) as Fn;
//---
interface Unused { never: 1 } const alsoUnused: Unused = { never: 1 }; void alsoUnused; export const visible = 1;
//---
export const tableName = "x"; const table = { z: 1 }; void table; export interface HasTable { table: string; z: number }
//---
export type G<T extends keyof typeof registry> = (typeof registry)[T]; const registry = { a: 1, b: "x" };
//---
export const nestedFn = () => () => () => ({ a: () => [1] }); export const curried = (a: number) => (b: string) => (c: boolean) => ({ a, b, c });
//---
export function typeParams<A, B extends A[] = A[]>(a: A, b?: B) { return { a, b, both: [a, b] as const }; }
//---
export const { a, ...others } = { a: 1, d: 2, e: "x" }; export const [first, , ...more] = [1, 2, 3]; export const { x: { y = 5 } } = { x: {} as { y?: number } };
//---
export const regex = /a/; export const err = new Error("x"); export const tuple: [a: number, b?: string, ...c: boolean[]] = [1]; export const ro = Object.freeze({ a: 1 }); export const entries = Object.entries({ a: 1 });
//---
export const match = "x".match(/a/g) ?? []; export const emptyList = []; export const nullish = null; export const und = undefined; export const vd = void 0;
