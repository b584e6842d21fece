function f<T>(x: T): T { return x; }
//---
function f<const T extends readonly unknown[], U = T[number]>(x: T, y?: U): void {}
//---
const f = <T>(x: T): T => x;
//---
const f = <T,>(x: T) => x;
//---
const f = <T extends { a: number }, U extends keyof T = keyof T>(x: T, u: U): T[U] => x[u];
//---
const f = async <T>(x: T): Promise<T> => x;
//---
const f = async <
  T,
>(x: T): Promise<T> => x;
//---
const f = async <T
>(x: T) => x;
//---
const f = async <T>
(x: T) => x;
//---
const f = async /* a */ < /* ( */
T /* > */ > /* b */ ( /* c */ x: T /* d */ ) /* e */ : /* f */ Promise<T> /* g */ => x;
//---
function g() {
  return <
    T
  >(x: T) => x;
}
//---
function* g() {
  yield <T
  >(x: T) => x;
}
//---
const f = <
  T
>(x: T): T => <
  U
>(y: U): U => y;
//---
class Box<in out T, const U extends string = "a"> { static make<T>(x: T): Box<T> { return new Box<T>(); } get<V>(v: V): V { return v; } }
//---
class A<T> extends Base<T, Map<string, T>> implements I<T>, J<Array<T>> {}
//---
class A extends mixin<B>(C)<D> implements E {}
//---
const A = class <T> extends (Base as any)<T> {};
//---
const m = new Map<string, Array<Set<number>>>();
//---
const m = new Map<string, number>;
//---
const m = new ns.Map<K, V>([]).get<K>(k)!.foo<T>(x).bar;
//---
f<number>(1); a.b<string, {}>(""); a?.<T>(x); a?.b<T>(x); a?.[b]<T>(x); a!<T>(x);
//---
tag<T>`x${y}z`; a.b<T>`x`; new (tag<T>`y`)();
//---
const f = g<string>;
const h = a.b<string>;
const i = (g<string>)<number>;
//---
const f = g<string>, h = [g<number>, g<string>], i = { g: g<string> }, j = a ? g<1> : g<2>;
//---
const x = f<A<B<C<D>>>>(y);
//---
const x = f<<T>(y: T) => T>(g);
//---
const x = a < b, y = c > (d), z = a < b || c > d;
//---
const x = a < b > c;
//---
super_<T>(); import_<T>();
//---
class A extends B { constructor() { super(); super.m<T>(); this.x<T>(); } }
//---
const f = <T>(x: T) => <U>(y: U) => [x, y];
//---
const o = { f: <T>(x: T) => x, g: async <T>(x: T) => x, h: function <T>() {}, m<T>() {}, async n<T>() {}, get g2(): T { return f<T>(); } };
//---
const y = await f<T>(), z = typeof f<T>, n = !f<T>(x), v = void f<T>;
//---
async <T>(x);
async<T>(x);
//---
f<T>
(x);
//---
f<T>
g
//---
f<T, /* > */ U /* < */>(x);
//---
f< // <
  T // >
>(x);
//---
f</* a > b */ T>(x /* : */);
//---
function f</* < */ T /* > */ , /* , > */>(x: T) {}
//---
class A</* > */ T> extends B</* < */ T /* > */> {}
//---
new A</* < */ T /* > */>;
//---
const x = (a.b?.<T>(c)?.d<U>(e)![f]!);
//---
export default <T>(x: T): T => x;
//---
export default class<T> extends B<T> {}
//---
export default function <T>(x: T): T { return x; }
//---
function outer<T>() { return class Inner<U> extends f<T>(x)<U> {}; }
