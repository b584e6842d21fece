import type { Int, Min } from "@capc/runtime";
import { Forwarder } from "./forwarder.ts";

/** The part of a `Clock` that is needed. */
export interface Ticking {
  monotonic(): number;
}

export interface Rate {
  readonly calls: Int & Min<1>;
  readonly ms: Int & Min<1>;
}

/** Lends a capability of which all members together can be called so many times in any span of so many milliseconds. */
export const RateLimited = <T>(target: T, claim: (value: unknown) => T, clock: Ticking, { calls, ms }: Rate): T => {
  // The times of the last calls: the next one must wait until the oldest of them has left the span.
  const times: number[] = [];
  let next = 0;
  return Forwarder(target, claim, (name, go) => {
    const now = clock.monotonic();
    const oldest = times[next];
    if (oldest !== undefined && now - oldest < ms) throw new RangeError(`${name}: at most ${calls} calls in ${ms} ms`);
    times[next] = now;
    next = (next + 1) % calls;
    return go();
  });
};
