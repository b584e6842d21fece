// family: unguarded-crossing
// bites: plain
// stopped: runtime
const compose = <A, B, C>(f: (a: A) => B, g: (b: B) => C) => (a: A): C => g(f(a));

export const get = (f: (n: number) => number): number => compose(f, f)(1);
