import { clearInterval, clearTimeout, setInterval, setTimeout } from "node:timers";
import { type RawTimer, timerOver, uncapped } from "../over/timer-over.ts";
import type { Timer } from "../types/time.ts";

// POWER: waiting, by the functions as the package found them.
const [startOnce, stopOnce, startEach, stopEach] = [setTimeout, clearTimeout, setInterval, clearInterval];

const raw: RawTimer = {
  after: (ms, act) => {
    const handle = startOnce(act, ms);
    return () => stopOnce(handle);
  },
  each: (ms, act) => {
    const handle = startEach(act, ms);
    return () => stopEach(handle);
  },
};

/** Makes a timer of this process, for at most 10,000 waits at once. */
export const makeTimer = (): Timer => timerOver(raw, uncapped);
