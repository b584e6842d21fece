import { performance } from "node:perf_hooks";
import { nowInMilliseconds } from "../captured/intrinsics.ts";
import { clockOver } from "../over/clock-over.ts";
import type { Clock } from "../types/time.ts";

// POWER: the clocks of the process, as the package found them.
const elapsed = performance.now.bind(performance);

/** Makes the clock of this process. Modules are mostly better served with `makeClock().coarse(1000)`. */
export const makeClock = (): Clock => {
  const start = elapsed();
  return clockOver(
    () => nowInMilliseconds(),
    () => elapsed() - start,
  );
};
