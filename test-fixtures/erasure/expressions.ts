const x = y as number, z = y as unknown as string, c = [1, 2] as const;
//---
const x = { a: 1 } satisfies A as B satisfies C;
//---
const x = y!, z = y!.a!.b![0]!(1)!, w = y!!;
//---
const x = <T>y, z = <A><B>y, w = <const>["a"];
//---
const x = <T>{ a: 1 };
//---
<any>f(x);
//---
(<any>f)(x); (<any>x).y = 1; (<T>(x)).y;
//---
const f = () => <T>{ a: 1 };
//---
const f = () => <T>{ a: 1 }.b, g = async () => < T > < U > {};
//---
<T>{ a: 1 };
//---
<T>function () {}; <T>async function () {}; <any>async;
//---
export default <T>function () {};
//---
export default <T>class {};
//---
export default { a: 1 } satisfies T;
//---
function f() { return <
  T
>x; }
//---
function f() { return <T>
  x; }
//---
function f() { return <T>
  x + <U
  >y; }
//---
function f() { throw <A><
  B>x.y(z); }
//---
function* f() { yield <T
>x; const z = yield <T>{}; }
//---
function f() { return < T /* > */ > /* a
  b */ x; }
//---
const x = a + b as number - c, y = a * b as number + c, z = a * b as any as number / c;
//---
const x = a + b as any << c, y = a << b as any < c, z = a && b as any + c;
//---
const x = a ** b as any ** c, y = a ** b as any as number ** c, z = a ** b as any * c, w = a as any ** b as any;
//---
const x = a - b as any as number - (c as any);
//---
const x = a && b as any + c || d as any;
//---
const x = a as any + b, y = a as any * b - (c as any);
//---
const x = -a as any, y = typeof a as any, z = !a as any && b;
//---
const x = a as any ? b as any : c as any, y = a ?? b as any;
//---
const x = (a, b as any), y = (a as any, b), z = [...a as any, ...b!], w = { ...a as any };
//---
(x as any) = 1; (x as any).y = 2; x! = 3; (x!) += 4; (<any>x) = 5; (x satisfies T) ||= 6;
//---
[a as any, b!] = c; ({ a: b as any, c: d!, ...e! } = f);
//---
for ((x as any) of y as any[]); for (x! in y!);
//---
(x as any)++; --(x as any); x!++; delete (x as any).y; delete x!.y;
//---
(a as any)`x`; a!`x`; new (a as any)(); new (a!)(); new a!.b(); new (a()!)(); new (a.b as any).c();
//---
a?.b!.c; (a?.b)!.c; (a?.b as any).c; a?.b!(); (a?.b)!(); a!?.b; a?.[b!]![c]; (a as any)?.b; (<any>a?.b).c;
//---
const x = a! ? b! : c!, y = a!in b, z = a! instanceof B, w = a! < b! && c! > d!;
//---
const x = a! * b!, y = a! / b! / c, z = a! - -b!, w = a! + +b!;
//---
const x = `${a as string}${b!}${<T>c}${d satisfies string}`;
//---
await (x as any); const y = await x as any, z = await x!, w = await <T>x;
//---
const o = { a: b as any, [c as any]: d!, e, async f() {}, get g() { return this.x!; }, "h"() {}, 1: 2 as 2 };
//---
if (x as any) y!; while (x!) z as any; do x!; while (y as any);
//---
const f = (x = y as any, { z = w! } = v as any) => x as any;
//---
switch (x as any) { case y as any: case z!: break; }
//---
export default x as any;
//---
export default (x as any)!;
//---
const x = y as { a: string; b(c: number): void }[] | ((d: string) => void);
//---
const f = () => x as any, g = () => (x as any), h = () => ({} as any), i = async () => await x!;
//---
const x = y as any in z, w = y as any instanceof Z, v = y as any == z, u = y as any === z as any;
//---
const x = y as
  | A
  | B;
const z = w satisfies {
  a: string
};
//---
const x = (y /* as */ as /* as */ any /* as */), z = y /* ! */ ! /* ! */ .a, w = < /* > */ T /* < */ > /* y */ y;
//---
const x = y as number
  + z;
//---
const x = y as any
  .z
//---
let x = <T>/re/g.exec(y), z = a / <number>b / c;
//---
yieldless = <T>(x), y = <T>(x, z), w = <T>[x], v = <T>`x`, u = <T>-x, t = -<T>+x, s = +<T>-x, r = !<T>!x;
//---
const f = function () {} as any, g = class {} as any, h = (() => {}) as any, i = async () => {}, j = (function () {} satisfies T)();
//---
var x = a ? (b) : c => d, y = a ? (b as any) : (c): any => d;
//---
var x = a ? (b, c) : d, y = a ? (b): c => d : e;
//---
let​a: number =​1+ 2;let b= "​" + `​${ a}` +//.source; // 
