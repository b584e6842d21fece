/** A source of choices that is the same on every run of one seed. */
export interface Random {
  /** A whole number from 0 up to, but not including, `end`. */
  below(end: number): number;
  chance(percent: number): boolean;
  pick<T>(from: readonly T[]): T;
  /** `count` different elements, in the order they have. */
  some<T>(from: readonly T[], count: number): readonly T[];
}

/** Mulberry32: small, and good enough to choose test cases. */
export function makeRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (end: number): number => Math.floor(next() * end);
  return {
    below,
    chance: (percent) => next() * 100 < percent,
    pick: (from) => from[below(from.length)]!,
    some(from, count) {
      const places = from.map((_, at) => at);
      while (places.length > count) places.splice(below(places.length), 1);
      return places.map((at) => from[at]!);
    },
  };
}
