import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fakeClock, fakeTimer } from "../fakes.ts";
import type { Clock, Timer } from "../index.ts";

describe("attenuators of time", () => {
  it("never let a clock tell apart what the one before did not", () => {
    const times = fc.array(fc.integer({ min: 0, max: 5000 }), { minLength: 2, maxLength: 8 });
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 3000 }), { maxLength: 4 }), times, (steps, moments) => {
        const { clock, pass } = fakeClock(1_000_000_007);
        const clocks: Clock[] = [clock];
        for (const ms of steps) clocks.push(clocks.at(-1)!.coarse(ms));
        const shown = moments.map((ms) => {
          pass(ms);
          return clocks.map((one) => [one.now(), one.monotonic()]);
        });
        for (let k = 1; k < clocks.length; k++)
          for (const one of shown)
            for (const other of shown)
              for (const reading of [0, 1])
                if (one[k - 1]![reading] === other[k - 1]![reading]) expect(one[k]![reading]).toBe(other[k]![reading]);
        for (const one of shown)
          for (let k = 1; k < clocks.length; k++) expect(one[k]![0]! <= one[k - 1]![0]!).toBe(true);
      }),
    );
  });

  it("never let a timer wait longer, or for more at once, than the one before", () => {
    const caps = fc.record({ pending: fc.integer({ min: 0, max: 6 }), ms: fc.integer({ min: 0, max: 60 }) });
    fc.assert(
      fc.property(fc.array(caps, { maxLength: 4 }), (steps) => {
        const can = (count: number): { readonly longest: number; readonly pending: number } => {
          const timer = steps.slice(0, count).reduce((one: Timer, cap) => one.capped(cap), fakeTimer().timer);
          const wait = (ms: number): boolean => {
            try {
              timer.every(ms, () => {});
              return true;
            } catch {
              return false;
            }
          };
          let longest = 61;
          while (longest > 0 && !wait(longest)) longest--;
          let pending = longest > 0 ? 1 : 0;
          while (pending < 8 && longest > 0 && wait(1)) pending++;
          return { longest, pending };
        };
        for (let count = 1; count <= steps.length; count++) {
          const [before, after] = [can(count - 1), can(count)];
          expect(after.longest <= before.longest && after.pending <= before.pending).toBe(true);
          expect(after.longest <= steps[count - 1]!.ms && after.pending <= steps[count - 1]!.pending).toBe(true);
        }
      }),
      { numRuns: 30 },
    );
  });
});
