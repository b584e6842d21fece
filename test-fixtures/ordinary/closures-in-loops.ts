export const counters = (n: number): (() => number)[] => {
  const made: (() => number)[] = [];
  for (let i = 0; i < n; i++) {
    let count = i * 10;
    made.push(() => ++count);
  }
  return made;
};
export const memo = (f: (n: number) => number): ((n: number) => number) => {
  const known = new Map<number, number>();
  return (n) => {
    const found = known.get(n);
    if (found !== undefined) return found;
    const value = f(n);
    known.set(n, value);
    return value;
  };
};
export const run = (): unknown => {
  const [a, b] = counters(2);
  let calls = 0;
  const slow = memo((n) => { calls++; return n * n; });
  const fib = memo((n): number => (n < 2 ? n : fib(n - 1) + fib(n - 2)));
  const handlers: Record<string, (x: number) => number> = {};
  for (const name of ["double", "square"]) handlers[name] = (x) => (name === "double" ? x * 2 : x * x);
  return [a?.(), a?.(), b?.(), slow(4), slow(4), calls, fib(30), handlers.double?.(4), handlers.square?.(4), Object.keys(handlers)];
};
