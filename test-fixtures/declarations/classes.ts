function mixin<T extends new (...args: any[]) => object>(base: T) { return class extends base { mixed = 1; }; }
class Base { b = 1; }
export class Mixed extends mixin(Base) { own = 2; }
//---
export default class { a = 1; static b = "x"; }
//---
export default class extends Array<string> { a = 1; }
//---
export abstract class A { abstract m(): void; abstract get g(): number; protected abstract p: string; private constructor() { } static make(): A { return null!; } }
//---
export class Over { constructor(a: string); constructor(a: number); constructor(a: any) { void a; } m(a: string): string; m(a: number): number; m(a: any): any { return a; } private p(a: string): void; private p(a: number): void; private p(a: any) { void a; } static s(): void; static s(a?: number): void; static s(a?: any) { void a; } s(a = 1) { return a; } }
//---
export class Acc { get a() { return 1; } set a(v) { void v; } get b(): string { return ""; } set c(v: number) { void v; } private get d() { return 1; } private set d(v) { void v; } static get e() { return 1; } }
//---
export class Fields { a = 1; readonly b = 1; readonly c = "x" as const; static readonly d = -1; e?: string; declare f: number; g!: string; readonly h: 5 = 5; readonly i = [1] as const; #p = 1; ["j"] = 1; "k-l" = 2; 3 = 4; readonly m = Math.random() > 0.5 ? 1 : "x"; }
//---
export class Gen<const in out T extends object = {}> { v?: T; map<U>(f: (t: T) => U): Gen<{ u: U }> { return null!; } *it() { yield 1; } async am() { return 1; } async *ag() { yield 1; } [Symbol.iterator]() { return [1].values(); } }
//---
export class Idx { [k: string]: unknown; static [k: number]: string; readonly [k: symbol]: number }
//---
const key = "k"; export interface Keyed { [key]: number } export class KeyedClass { [key] = 1; }
//---
/** class doc */ export class DocC {
  /** field */ a = 1;
  /** method */ m() {}
  /** ctor */ constructor() {}
}
