// family: unguarded-crossing
// bites: plain
// stopped: runtime
const fold = <T, R>(list: readonly T[], f: (sum: R, one: T) => R, start: R): R => {
  let sum = start;
  for (const one of list) sum = f(sum, one);
  return sum;
};

export const get = (f: (sum: number, one: number) => number): number => fold([1, 2], f, 0);
