import { needCount } from "../captured/check-arguments.ts";
import { RawUint8Array } from "../captured/intrinsics.ts";
import { randomOver } from "../over/random-over.ts";
import type { Random } from "../types/random.ts";

/** Chance that repeats itself: the same numbers for the same seed. Anyone who sees some of them can work out the rest. */
export const seededRandom = (seed = 1): Random => {
  let state = needCount(seed, "seed", 2 ** 32 - 1);
  // mulberry32, by Tommy Ettinger: four bytes a step.
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
  return randomOver((n) => {
    const bytes = new RawUint8Array(n);
    for (let i = 0; i < n; i += 4) {
      const value = next();
      for (let j = 0; j < 4 && i + j < n; j++) bytes[i + j] = value >>> (8 * j);
    }
    return bytes;
  });
};
