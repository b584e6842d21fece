import { Namespace } from "@capc/runtime";
import { refuse } from "../captured/cap-error.ts";
import { needCount, needFunction } from "../captured/check-arguments.ts";
import { freeze, isPromise, min, RawPromise, thenOf } from "../captured/intrinsics.ts";
import type { Timer } from "../types/time.ts";

/** What a timer stands on. Both answer a function that cancels. */
export interface RawTimer {
  after(ms: number, act: () => void): () => void;
  each(ms: number, act: () => void): () => void;
}

/** Beyond it, Node's timers fire at once. */
const longest = 2 ** 31 - 1;

const ignore = (): void => {};

/** Calls a stranger's function, which may neither throw into what called it nor reject where nobody listens. */
export const callQuietly = <T>(act: (argument: T) => unknown, argument: T): void => {
  try {
    const result = act(argument);
    if (isPromise(result)) thenOf(result, ignore, ignore);
  } catch {}
};

/** A timer over a raw one. */
export const timerOver = (raw: RawTimer, most: { readonly pending: number; readonly ms: number }): Timer => {
  let pending = 0;
  /** Takes one of the places, and answers the function that gives it back, once. */
  const take = (): (() => void) => {
    if (pending >= most.pending) refuse("quota", `at most ${most.pending} waits at once`);
    pending++;
    let isTaken = true;
    return () => {
      if (isTaken) pending--;
      isTaken = false;
    };
  };
  const capped: RawTimer = {
    after: (ms, act) => {
      const give = take();
      const cancel = raw.after(ms, () => {
        give();
        act();
      });
      return () => {
        give();
        cancel();
      };
    },
    each: (ms, act) => {
      const give = take();
      const cancel = raw.each(ms, act);
      return () => {
        give();
        cancel();
      };
    },
  };
  return Namespace<Timer>({
    sleep: async (ms) => {
      const wait = needCount(ms, "ms", most.ms);
      await new RawPromise<void>((resolve) => void capped.after(wait, resolve));
    },
    every: (ms, tick) => {
      const act = needFunction(tick, "tick");
      const wait = needCount(ms, "ms", most.ms, undefined, 1);
      let isStopped = false;
      const cancel = capped.each(wait, () => {
        if (!isStopped) callQuietly(act, undefined);
      });
      return Namespace({
        stop: () => {
          isStopped = true;
          cancel();
        },
      });
    },
    capped: (max) => {
      const { pending: atOnce, ms } = max ?? {};
      return timerOver(
        capped,
        freeze({ pending: needCount(atOnce, "pending", 2 ** 31 - 1), ms: min(most.ms, needCount(ms, "ms", longest)) }),
      );
    },
  });
};

/** Of a timer that nobody has capped. */
export const uncapped = freeze({ pending: 10_000, ms: longest });
