import type { A } from "a";
import type B from "b";
import type * as C from "c";
import { D } from "d";
D;
//---
import { type A, B, type C as D } from "a";
B;
//---
import { type A } from "a";
//---
import { A, type B } from "a";
//---
import A, { type B } from "a";
//---
import { type as, type as as, type type, type as as as } from "a";
//---
import type from "a";
//---
import type, { A } from "a";
//---
import type type from "a";
import { type } from "b";
import { type as foo } from "c";
//---
import type from from "a";
//---
import type { default as A } from "a";
//---
import { type "string name" as A, type default as B, "other" as C } from "a";
//---
import type A = require("a");
import type B = C.D;
//---
import json from "a.json" with { type: "json" };
import type other from "b.json" with { type: "json" };
//---
import {
  type A, // a, b
  B, /* , */
  type C /* , */ , D,
  type E
} from "a";
//---
import "a";
import {} from "b";
import type {} from "c";
//---
export type { A } from "a";
export { type B, C } from "b";
export type * from "c";
export type * as D from "d";
export * from "e";
export * as F from "f";
//---
export type { A };
export type {};
//---
const B = 1, D = 2;
export { type A, B, type C as default, D as E };
//---
export { type A };
//---
export { type as };
const as = 1;
//---
const type = 1;
export { type, type as other };
//---
export interface A {}
export type B = A;
export declare const C: number;
export declare function D(): void;
export declare class E {}
export const F: number = 1;
//---
export default interface A { b: string }
//---
interface A {}
export default A;
//---
export default function (a: string): void;
export default function (a: any) {}
//---
export function f(): void;
export function f(a: string): void;
export function f(a?: string) {}
//---
export async function f<T>(this: void, a?: T): Promise<void> {}
//---
export const enumish = 1, { a, b: [c] }: any = {};
//---
export as namespace Foo;
export const a = 1;
//---
const x = await import("./a.ts") as typeof import("./a.ts");
//---
export {};
declare global { interface Window { a: string } var b: number }
//---
declare module "a" { export const b: string; export default function c(): void }
declare module "*.css";
//---
declare module A.B { const c: number }
declare namespace D { function e(): void }
//---
namespace A { export interface B {} type C = 1; namespace D { export type E = 2 } }
//---
namespace A.B.C { export type D = 1 }
export namespace E { }
//---
export namespace A { export interface B {} }
//---
export import type A = require("a");
export const b = 1;
//---
import { A } from "a"
import type { B } from "b"
(A as any).c
//---
import a, * as b from "a"
export type C = 1
//---
const a = 1
export { a }
type B = 1
from: for (;;) break from
