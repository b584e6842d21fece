interface A { b: string }
interface A<T> extends B, C<T> { (x: T): void; new (): A<T>; readonly d?: string; e?(): void; get f(): number; set f(v: number) }
//---
type A = string;
type B<T> = { [K in keyof T]: T[K] } & ({ a: 1 } | (() => void));
//---
declare const a: number, b: string;
declare let c: number;
declare var d;
//---
declare function f(): void;
declare function* g(): any;
declare class A<T> extends B { private c; constructor(d: number); static e(): void }
declare abstract class F { abstract g(): void }
//---
declare enum A { B, C }
declare const enum D { E = 1 }
//---
export declare enum A { B }
export declare const enum C { D }
//---
function f(): void;
function f(a: string): string;
function f(a?: any): any { return a; }
//---
function outer() {
  function inner(): void;
  function inner(a?: any) {}
  type Local<T> = T;
  interface Other {}
  return inner;
}
//---
if (a) { type B = 1; interface C {} declare const d: number; }
//---
type = 1;
declare = 2;
abstract = 3;
namespace = 4;
module = 5;
//---
var type, of, as, satisfies, declare, module, namespace, abstract, keyof, readonly, is, asserts, infer, unique, override, any, number, string, never, unknown, object, symbol, bigint, global, get, set, out, accessor, require, async, from;
//---
type
A = 1
//---
type; declare; abstract; namespace; module; global;
//---
type
(a)
//---
declare
const a = 1
//---
abstract
class A {}
//---
namespace
A
{ }
//---
module
A
//---
as(satisfies, as as as, satisfies satisfies satisfies);
//---
let as = 1, x = as as as, y = as satisfies satisfies;
//---
for (const of of of);
for (as of as);
//---
type A = 1; type B = 2; const c = 1; interface D {} const e = 2;
//---
const a = 1; type B = { c: string; d: number }; const e = 2
//---
/** doc of A */ interface A {} /* after */ const b = 1; // end
//---
switch (a) { case 1: type B = 1; case 2: interface C {} break; default: declare const d: number; }
//---
{ type A = 1 }
{ interface B {} }
() => { type C = 1 }
//---
type A = `a${"}"}b` | '"' | "//" | "/*";
const x = 1;
//---
type A = /* ; */ string /* ; */ ; /* ; */ const x = 1;
//---
#!/usr/bin/env node
type A = 1;
const x: A = 1;
//---
"use strict";
type A = 1;
"not a directive" as A;
//---
const 𝒳: string = "😀" as string, é /* 😀 : */ : /* 😀 */ number = 1; f<"😀">(𝒳!);
//---
const	a	:	number	=	1	as	number	;
