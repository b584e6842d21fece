import { Namespace } from "@capc/runtime";
import { needCount } from "../captured/check-arguments.ts";
import { floor } from "../captured/intrinsics.ts";
import type { Clock } from "../types/time.ts";

/** A hundred years. */
const longest = 100 * 366 * 86_400_000;

/** A clock over two functions that tell the time. */
export const clockOver = (now: () => number, monotonic: () => number): Clock =>
  Namespace<Clock>({
    now,
    monotonic,
    coarse: (ms) => {
      const step = needCount(ms, "ms", longest, undefined, 1);
      // On what this clock shows, not on what it knows: a coarse clock of a coarse one is no finer than either.
      const floored = (time: number): number => floor(time / step) * step;
      return clockOver(
        () => floored(now()),
        () => floored(monotonic()),
      );
    },
  });
