/** What time it is. Telling the time finely is a way to measure what others do, so most programs are better served with a coarse one. */
export interface Clock {
  /** Milliseconds since 1970, as `Date` counts them. */
  now(): number;
  /** Milliseconds since a moment that is nobody's business. Never goes back. */
  monotonic(): number;
  /** A clock that only shows multiples of `ms`. None that is made from it shows more. */
  coarse(ms: number): Clock;
}

/** Waiting. What it starts keeps the program alive until it ends or is stopped. */
export interface Timer {
  sleep(ms: number): Promise<void>;
  /** Calls `tick` every `ms` milliseconds until it is stopped. What `tick` throws is not looked at. */
  every(ms: number, tick: () => void): { stop(): void };
  /** A timer with at most so many waits under way at once, none longer than `ms`; what is asked beyond is refused. */
  capped(max: { readonly pending: number; readonly ms: number }): Timer;
}
