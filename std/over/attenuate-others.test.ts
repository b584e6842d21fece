import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fakeConfig } from "../fakes/fake-config.ts";
import { fakeResolver } from "../fakes/fake-net.ts";
import { memoryLogger } from "../fakes/memory-logger.ts";
import type { Config } from "../types/config.ts";
import type { Resolver } from "../types/connector.ts";
import { narrowLimits } from "./fetch-scope.ts";
import { openGate } from "./gate.ts";

const runs = { numRuns: 200, seed: 6 };

describe("what an attenuator makes", () => {
  it("of a config has no setting that the config had not", () => {
    const names = ["A", "B", "C", "toString", "__proto__"];
    const all = { A: "1", B: "2", C: "3" };
    fc.assert(
      fc.property(fc.array(fc.subarray(names), { maxLength: 5 }), (steps) => {
        const held = new Set(Object.keys(all));
        let config: Config = fakeConfig(all);
        for (const step of steps) {
          config = config.only(...step);
          for (const name of [...held]) if (!step.includes(name)) held.delete(name);
        }
        expect(names.filter((name) => config.get(name) !== undefined)).toEqual([...held]);
      }),
      runs,
    );
  });

  it("of a resolver answers for no name for which the resolver did not", async () => {
    const hosts = ["test", "a.test", "b.test", "x.a.test", "y.x.a.test", "xa.test", "other"];
    const answers = Object.fromEntries(hosts.map((host) => [host, ["93.184.215.14"]]));
    const answered = async (resolver: Resolver): Promise<string[]> => {
      const found = await Promise.all(
        hosts.map((host) =>
          resolver.addresses(host).then(
            () => [host],
            () => [],
          ),
        ),
      );
      return found.flat();
    };
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...hosts), { maxLength: 4 }), async (steps) => {
        let resolver = fakeResolver(answers, ["test", "x.other"]);
        let before = await answered(resolver);
        for (const step of steps) {
          resolver = resolver.under(step);
          const after = await answered(resolver);
          expect(after).toEqual(before.filter((host) => host === step || host.endsWith(`.${step}`)));
          before = after;
        }
      }),
      runs,
    );
  });

  it("by limits costs no more than before, in each of them, whoever else takes part", () => {
    const limits = fc.record(
      { maxBytes: fc.nat(9), timeoutMs: fc.nat(9), concurrent: fc.nat(4), perMinute: fc.nat(6) },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.array(limits, { maxLength: 5 }), fc.array(fc.nat(20_000), { maxLength: 20 }), (steps, waits) => {
        let now = 0;
        let scope = { maxBytes: 5, timeoutMs: 5, gate: openGate };
        for (const step of steps) scope = narrowLimits(scope, step, () => now);
        const least = (key: "maxBytes" | "timeoutMs" | "concurrent" | "perMinute", start: number): number =>
          Math.min(start, ...steps.map((step) => step[key] ?? start));
        expect([scope.maxBytes, scope.timeoutMs]).toEqual([least("maxBytes", 5), least("timeoutMs", 5)]);
        const leaves: (() => void)[] = [];
        const starts: number[] = [];
        for (const wait of waits) {
          now += wait;
          try {
            leaves.push(scope.gate.enter(() => {}));
            starts.push(now);
          } catch {
            leaves.shift()?.();
          }
          expect(leaves.length).toBeLessThanOrEqual(least("concurrent", 1 / 0));
          expect(starts.filter((at) => at > now - 59_000).length).toBeLessThanOrEqual(least("perMinute", 1 / 0));
        }
      }),
      runs,
    );
  });

  it("of a logger writes no more lines, and under no other name", () => {
    const step = fc.oneof(fc.record({ perMinute: fc.nat(4) }), fc.record({ user: fc.constantFrom("eve", "bob") }));
    fc.assert(
      fc.property(fc.array(step, { maxLength: 4 }), fc.nat(6), (steps, calls) => {
        const { logger, lines } = memoryLogger(() => 0);
        let last = logger.child({ user: "ann" });
        for (const one of steps) last = "user" in one ? last.child(one) : last.limited(one.perMinute);
        for (let i = 0; i < calls; i++) last.info("m");
        const most = Math.min(calls, ...steps.map((one) => ("perMinute" in one ? one.perMinute : calls)));
        expect(lines.length).toBe(most);
        for (const line of lines) expect(line.fields).toEqual({ user: "ann" });
      }),
      runs,
    );
  });
});
