export function* range(end: number): Generator<number> {
  for (let i = 0; i < end; i++) yield i;
}
export interface List {
  add(n: number): void;
  values(): Generator<number>;
}
export const makeList = (): List => {
  const all: number[] = [];
  return {
    add: (n) => void all.push(n),
    *values() {
      yield* all;
    },
  };
};
export const walk = (numbers: Iterable<number>): Iterator<number> => numbers[Symbol.iterator]();
