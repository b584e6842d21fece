import { Forwarder } from "./forwarder.ts";

/** The part of a `Clock` that is needed. */
export interface Ticking {
  monotonic(): number;
}

export interface Rate {
  /** A whole number, from 1. */
  readonly calls: number;
  readonly ms: number;
}

/** Lends a capability of which all members together can be called so many times in any span of so many milliseconds. */
export const RateLimited = <T>(target: T, claim: (value: unknown) => T, clock: Ticking, { calls, ms }: Rate): T => {
  if (!Number.isSafeInteger(calls) || calls < 1 || ms <= 0)
    throw new RangeError("a rate is so many calls, in some time");
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
