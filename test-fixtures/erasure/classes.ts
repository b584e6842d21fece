class A { a: number; b?: string; c!: boolean; d = 1; e: number = 2; readonly f = 3; static g: string = ""; static readonly h?: number; }
//---
class A { private a; protected b = 1; public c?: number; public static d; private static readonly e: number = 1; override f = 1; static override g; #h: number = 1; readonly #i; static #j?: 1; }
//---
class A { declare a: number; declare readonly b?: string; private declare c; static declare d: number; e; }
//---
class A { [k: string]: unknown; static [k: number]: string; readonly [k: symbol]: 1; a = 1 }
//---
abstract class A<T> { abstract a: number; abstract b(): void; abstract get c(): string; abstract set c(v: string); protected abstract readonly d: T; abstract e?(): void; f() {} }
//---
export abstract class A { abstract a(): void }
//---
export default abstract class A { protected constructor() {} }
//---
export default abstract class { abstract a: number; b = 1 }
//---
class A { constructor(); constructor(a: number); constructor(a?: any) {} }
//---
class A { m(): void; m(a: string): void; m(a?: any) {} static n(): void; static n(a?: 1): void {} private o?(): void; }
//---
class A { public m() {} private async n() {} protected *o() {} public async *p() {} private get q() { return 1; } private set q(v: number) {} public static r() {} public static async s() {} }
//---
class A { m?(): void {} n?<T>(x: T): T { return x; } }
//---
class A { get a(): number { return 1; } set a(v: number) {} static get b(): string { return ""; } get [c](): number { return 1; } get "d"(): number { return 1; } }
//---
class A implements B {}
//---
class A implements B, C<D> { }
class E extends F implements G { }
//---
class A
  extends B<C>
  implements D,
    E
{
}
//---
class A /* implements */ implements /* B */ B /* { */ { }
//---
class A { static { const x: number = 1 as any; } static accessor; }
//---
class A { public; private; protected; readonly; declare; abstract; override; static; get; set; async; type; of; }
//---
class A { public = 1; private: number = 2; readonly() {} declare() {} abstract() {} static() {} get() {} set() {} async() {} override(): void {} }
//---
class A { static static: number; static get: string; static readonly readonly = 1; private private = 2; public public() {} static async: number }
//---
class A { get: number
  x() {} }
//---
class A { set?: number
  x(v) {} }
//---
class A { static: number
  x() {} }
//---
class A { a: number
  [b] = 1 }
//---
class A { a = 1 as any
  [b] = 2 }
//---
class A { a = b
  declare c: number
  [d] = 1 }
//---
class A { a = b
  public [c] = 1
  private *d() {}
  readonly ["e"]
  public in
  protected instanceof = 1 }
//---
class A { a = b
  declare c
  *d() {} }
//---
class A { a = b!
  ;*d() {} }
//---
class A { a: number
  *d() {} }
//---
class A { a = b
  static [k: string]: any
  [c] = 1 }
//---
class A { a = b
  m(): void
  [m]() {} }
//---
class A { a = b
  abstract c: number
  in
  d }
//---
class A { a = 1; declare b; [c] = 2 }
//---
class A { m() { return this as unknown as B; } n = () => this!; o = <T>(x: T): T => x; p = async <T>(x: T): Promise<T> => x; q = function (this: A) {}; }
//---
class A { constructor(a: number, b?: string, { c }: { c: number } = { c: 1 }) { super_(); } }
//---
class A { static async *[Symbol.iterator]<T>(this: A, x?: T): AsyncGenerator<T> {} }
//---
class A { "quoted"?: number; 1!: string; [computed]?: boolean; readonly "x-y": string = "a"; static 2: number }
//---
const A = class B<T> implements C { private a: T };
//---
const A = abstract, B = class { };
//---
class A { declare
  a }
//---
class A { readonly
  a: number }
//---
class A { private readonly a; /* private */ public /* : */ b /* ? */ ? /* : */ : /* number */ number /* = */ = /* 1 */ 1 }
//---
class A {
  public
  static
  readonly
  a: number = 1
}
//---
class A { a: number /* ; */ ; b: { c: number; d: string }; ; e }
//---
class A { m = () => {}
  declare x: number
  n() {} }
