import { Namespace } from "@capc/runtime";
import { needCount } from "../captured/check-arguments.ts";
import { clockOver } from "../over/clock-over.ts";
import { type RawTimer, timerOver, uncapped } from "../over/timer-over.ts";
import type { Clock, Timer } from "../types/time.ts";

/** A clock that goes on when a test says so. */
export interface FakeClock {
  readonly clock: Clock;
  /** Lets time pass. It wakes no timer: `fakeTimer` has one that does. */
  pass(ms: number): void;
}

/** Makes a clock that stands still at `start`, in milliseconds since 1970. */
export const fakeClock = (start = 0): FakeClock => {
  let passed = 0;
  return Namespace<FakeClock>({
    clock: clockOver(
      () => start + passed,
      () => passed,
    ),
    pass: (ms) => {
      passed += needCount(ms, "ms", longest);
    },
  });
};

/** Time in a test's hands: a timer, and the clock that goes with it. */
export interface FakeTimer {
  readonly timer: Timer;
  readonly clock: Clock;
  /** Lets time pass, and all that falls due happen in its order. What waits for a promise in between gets its turn. */
  pass(ms: number): Promise<void>;
  /** How many waits are under way. */
  pending(): number;
}

interface Due {
  readonly act: () => void;
  /** For what happens again and again. */
  readonly every: number | undefined;
  at: number;
}

/** Makes a timer that wakes what is due when a test lets time pass, and at no other moment. */
export const fakeTimer = (start = 0): FakeTimer => {
  const { clock, pass } = fakeClock(start);
  const waiting = new Set<Due>();
  const add = (ms: number, act: () => void, every?: number): (() => void) => {
    const due: Due = { at: clock.monotonic() + ms, act, every };
    waiting.add(due);
    return () => void waiting.delete(due);
  };
  const raw: RawTimer = {
    after: (ms, act) => add(ms, act),
    each: (ms, act) => add(ms, act, ms),
  };
  /** The first that is due until then; of two the one that was asked for first. */
  const nextUntil = (end: number): Due | undefined => {
    let next: Due | undefined;
    for (const due of waiting) if (due.at <= end && (next === undefined || due.at < next.at)) next = due;
    return next;
  };
  return Namespace<FakeTimer>({
    timer: timerOver(raw, uncapped),
    clock,
    pending: () => waiting.size,
    pass: async (ms) => {
      const end = clock.monotonic() + needCount(ms, "ms", longest);
      for (let due = nextUntil(end); due !== undefined; due = nextUntil(end)) {
        pass(due.at - clock.monotonic());
        if (due.every === undefined) waiting.delete(due);
        else due.at += due.every;
        due.act();
        await settled();
      }
      pass(end - clock.monotonic());
      await settled();
    },
  });
};

/** A hundred years. */
const longest = 100 * 366 * 86_400_000;

/** Lets chains of promises run, as they would between two moments of real time. */
const settled = async (): Promise<void> => {
  for (let i = 0; i < 20; i++) await undefined;
};
