import { describe, expect, it } from "vitest";
import { fakeClock, fakeTimer, seededRandom } from "./fakes.ts";
import { makeClock, makeRandom, makeTimer } from "./host.ts";
import type { Clock, Timer } from "./index.ts";
import { why } from "./test/dir-kinds.ts";

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

describe.each([
  ["makeClock", () => makeClock()],
  ["fakeClock", () => fakeClock(1_700_000_000_123).clock],
] as const)("%s", (_name, make: () => Clock) => {
  it("tells the time, and goes on", () => {
    const clock = make();
    expect(clock.now() > 1e12).toBe(true);
    const first = clock.monotonic();
    expect(clock.monotonic() >= first && first >= 0 && first < 1000).toBe(true);
  });
  it("is coarse, and no finer for being made coarse again", () => {
    const coarse = make().coarse(1000);
    for (const clock of [coarse, coarse.coarse(7), coarse.coarse(1)]) expect(clock.monotonic()).toBe(0);
    expect(coarse.now() % 1000).toBe(0);
    expect(coarse.coarse(1).now() % 1000).toBe(0);
  });
  it("takes whole numbers from 1", async () => {
    for (const ms of [0, -1, 1.5, Number.NaN, undefined, "1"] as never[])
      expect(await why(() => make().coarse(ms))).toBe("bad-argument");
  });
});

/** Both timers, and how a test lets time pass. */
const timers: readonly (readonly [string, () => { timer: Timer; pass: (ms: number) => Promise<void> }])[] = [
  ["makeTimer", () => ({ timer: makeTimer(), pass: wait })],
  ["fakeTimer", () => fakeTimer()],
];

describe.each(timers)("%s", (_name, make) => {
  it("wakes who sleeps, the shorter first", async () => {
    const { timer, pass } = make();
    const woken: string[] = [];
    const all = Promise.all(
      [30, 5].map(async (ms) => {
        await timer.sleep(ms);
        woken.push(`${ms}`);
      }),
    );
    expect(woken).toEqual([]);
    await pass(60);
    await all;
    expect(woken).toEqual(["5", "30"]);
  });
  it("ticks until it is stopped, whatever ticks do", async () => {
    const { timer, pass } = make();
    let ticks = 0;
    const { stop } = timer.every(5, () => {
      ticks++;
      if (ticks % 2 === 0) throw new Error("nobody's business");
      return Promise.reject(new Error("nor this")) as never;
    });
    // On a busy machine time comes in large pieces.
    for (let i = 0; i < 100 && ticks < 3; i++) await pass(20);
    expect(ticks).toBeGreaterThan(2);
    stop();
    stop();
    const before = ticks;
    await pass(30);
    expect(ticks).toBe(before);
  });
  it("keeps to its caps, which only get smaller", async () => {
    const { timer, pass } = make();
    const small = timer.capped({ pending: 2, ms: 50 });
    expect(await why(() => small.sleep(51))).toBe("bad-argument");
    const first = small.sleep(5);
    const { stop } = small.every(5, () => {});
    expect(await why(() => small.sleep(1))).toBe("quota");
    expect(await why(() => small.every(1, () => {}))).toBe("quota");
    stop();
    stop();
    const second = small.sleep(1);
    expect(await why(() => small.sleep(1))).toBe("quota");
    await pass(20);
    await Promise.all([first, second]);
    const wider = small.capped({ pending: 100, ms: 1e6 });
    const waits = [wider.sleep(1), wider.sleep(1)];
    expect(await why(() => wider.sleep(1))).toBe("quota");
    expect(await why(() => wider.sleep(51))).toBe("bad-argument");
    await pass(20);
    await Promise.all(waits);
  });
  it("takes no nonsense", async () => {
    const { timer } = make();
    for (const ms of [-1, 0.5, Number.NaN, 2 ** 31, undefined, "1"] as never[]) {
      expect(await why(() => timer.sleep(ms))).toBe("bad-argument");
      expect(await why(() => timer.every(ms, () => {}))).toBe("bad-argument");
    }
    expect(await why(() => timer.every(0, () => {}))).toBe("bad-argument");
    expect(await why(() => timer.every(1, "tick" as never))).toBe("bad-argument");
    expect(await why(() => timer.capped({ pending: -1, ms: 1 }))).toBe("bad-argument");
    expect(await why(() => timer.capped(undefined as never))).toBe("bad-argument");
  });
});

describe.each([
  ["makeRandom", () => makeRandom()],
  ["seededRandom", () => seededRandom(42)],
])("%s", (_name, make) => {
  it("gives numbers within their limits, none of them rare", async () => {
    const random = make();
    const seen = new Set(Array.from({ length: 500 }, () => random.below(10)));
    expect([...seen].sort()).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    for (let i = 0; i < 100; i++) {
      const value = random.float();
      expect(value >= 0 && value < 1).toBe(true);
      expect(random.below(2 ** 48) < 2 ** 48 && random.below(1) === 0).toBe(true);
    }
    expect(random.bytes(70).length).toBe(70);
    expect(new Set(random.bytes(70)).size).toBeGreaterThan(10);
    expect(random.uuid()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    for (const n of [-1, 1.5, Number.NaN, 65_537, "1"] as never[])
      expect(await why(() => random.bytes(n))).toBe("bad-argument");
    for (const n of [0, 2 ** 48 + 1, undefined] as never[])
      expect(await why(() => random.below(n))).toBe("bad-argument");
  });
});

it("seededRandom repeats itself for a seed, and not for another", () => {
  const of = (seed?: number): string => seededRandom(seed).uuid();
  expect(of(7)).toBe(of(7));
  expect(new Set([of(), of(2), of(3)]).size).toBe(3);
});
