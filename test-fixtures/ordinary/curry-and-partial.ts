export const curry = <A, B, R>(f: (a: A, b: B) => R) => (a: A) => (b: B): R => f(a, b);
export const debounceCount = (f: (n: number) => void): ((n: number) => number) => { let calls = 0; return (n) => { f(n); return ++calls; }; };
export const flip = <A, B, R>(f: (a: A, b: B) => R) => (b: B, a: A): R => f(a, b);
export const tuple = <T extends readonly unknown[]>(...items: T): T => items;
export const prop = <K extends string>(key: K) => <T extends Readonly<Record<K, unknown>>>(object: T): T[K] => object[key];
export const run = (): unknown => { const add = curry((a: number, b: number) => a + b); const seen: number[] = []; const note = debounceCount((n) => { seen.push(n); }); note(5); return [[1, 2, 3].map(add(10)), flip((a: string, b: number) => a.repeat(b))(2, "x"), tuple(1, "a", true), prop("n")({ n: 7 }), note(6), seen]; };
