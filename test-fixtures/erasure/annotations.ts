let a: number = 1, b: string, c: { d: number; e(): void } = { d: 1, e() {} };
//---
const { x, y: [z] }: { x: number; y: [string] } = { x: 1, y: ["a"] };
//---
function f(a: number, b?: string, c: boolean = true, ...rest: number[]): void {}
//---
function f({ a, b = 2 }: { a: number; b?: number }, [c]: [string] = ["x"]): string { return c; }
//---
function f(this: Window, a: number): void {}
//---
function f(this: void): void {}
//---
function f(this: { a(b: number): string } /* , */ , a: number) {}
//---
const o = { m(this: Date, x: number): number { return x; }, get g(): string { return ""; }, set g(v: string) {} };
//---
const f = (x: number): number => x;
//---
const f = (x?: number, y?: string): x is number => true;
//---
const f = (x: unknown): asserts x is string => {};
//---
function isString(x: unknown): x is string { return typeof x === "string"; }
//---
function assertString(x: unknown): asserts x {}
//---
const f = async (x: number): Promise<Array<number>> => [x];
//---
const f = (): { a: number } => ({ a: 1 });
//---
const f = (): (() => void) => () => {};
//---
const f = (g: (x: number) => string = (x: number): string => "" + x): typeof g => g;
//---
function* g(a: number): Generator<number, void, string> { const x: string = yield a; }
//---
async function* g(): AsyncGenerator<number> { yield* other(); }
//---
try { f(); } catch (e: unknown) { throw e as Error; }
//---
for (const x of xs as number[]) { let y: number = x; }
//---
for (let i: number = 0, n: number = 3; i < n; i++) ;
//---
let x!: number;
x = 1;
//---
let x!: number, y!: { a: string }
//---
declare const token: unique symbol;
const other: unique symbol = Symbol();
//---
let f: new (...args: any[]) => object, g: abstract new () => void;
//---
let t: `a${string}b` = `a${"x"}b`, u: -1 | 1n | null | undefined | true = null;
//---
let m: { readonly [K in keyof T as `x${K}`]?: T[K] extends infer U ? U : never };
//---
let f: typeof import("./a.ts"), g: import("./a.ts", { with: { "resolution-mode": "import" } }).B<number>;
//---
let f: (this: string, a: number) => void, g: { new (x: number): string; (y: number): string; [k: string]: unknown };
//---
const f = function <T>(this: T, x: T): T { return x; };
//---
let t: [a: number, b?: string, ...rest: boolean[]] = [1];
//---
if (ok) { var v: number = 1; } else var w: string = "";
//---
switch (a) { case 1: let x: number = 2; default: const y: string = ""; }
//---
label: for (const k in o as object) { const v: unknown = k; continue label; }
//---
const o = { async m<T>(x: T): Promise<T> { return x; }, *g(): Generator<1> {}, async *[k](a?: number): AsyncGenerator<1> {}, f: function (a: 1): 1 { return a; } };
//---
let [a, , b = 1 as number, ...c]: number[] = [];
//---
const f = (a: number, ): number => a;
//---
const f = (
  a: number,
  b: string,
): void => {};
