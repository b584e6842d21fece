const one = 1, two = "2"; export { one, two as deux, one as default };
//---
function helper() { return 1; } export { helper as "a string name" };
//---
import { wrap, type Item } from "./other.ts"; export const viaImport = wrap; export type Re = Item; export { wrap }; export const called = wrap("a");
//---
import * as ns from "./other.ts"; export const whole = ns; export { ns }; export const part = ns.wrap;
//---
import { wrap as mk } from "./other.ts"; export function wraps() { return mk("x"); } export async function wraps2() { return [mk("x")]; }
//---
export type { Item as Thing } from "./other.ts"; export * from "./other.ts"; export * as all from "./other.ts"; export type * as types from "./other.ts";
//---
export type T1 = import("./other.ts").Item; export let t2: typeof import("./other.ts"); export function t3(x: import('./other.ts').Item[]): void { void x; }
//---
export namespace Types { export type A = number; export interface B { a: A } } namespace Local { export type C = string } export const usesLocal = (c: Local.C): Types.B => ({ a: c.length });
