import { describe, expect, it } from "vitest";
import { harden } from "./harden.ts";
import { Namespace } from "./namespace.ts";

describe("harden", () => {
  it("freezes all that own properties lead to, under any key, and gives the first value back", () => {
    const key = Symbol("key");
    const getter = () => 1;
    const value = Object.defineProperty({ list: [{ deep: {} }], [key]: {} }, "hidden", { get: getter });
    expect(harden(value, 1)).toBe(value);
    for (const part of [value, value.list, value.list[0], value.list[0]!.deep, value[key], getter])
      expect(part).toSatisfy(Object.isFrozen);
  });

  it("freezes what comes after the first value, and a function with its prototype", () => {
    const second = {};
    function third() {}
    class Fourth {
      method() {}
    }
    harden(1, second, third, Fourth);
    for (const part of [second, third, third.prototype, Fourth, Fourth.prototype, Fourth.prototype.method])
      expect(part).toSatisfy(Object.isFrozen);
  });

  it("leaves intrinsics, and what a Namespace holds, to those who answer for them", () => {
    harden({ Map, push: Array.prototype.push, namespace: Namespace({ read: () => 1 }) });
    for (const part of [Map, Map.prototype, Array.prototype.push, Object.prototype])
      expect(Object.isFrozen(part)).toBe(false);
  });

  it("takes cycles, depth and bytes", () => {
    const cycle: { self?: unknown; bytes: Uint8Array } = { bytes: new Uint8Array(2) };
    cycle.self = cycle;
    harden(cycle);
    expect(Object.isFrozen(cycle)).toBe(true);
    expect(Object.isExtensible(cycle.bytes)).toBe(false);
    let chain: { next: unknown } = { next: null };
    const bottom = chain;
    for (let i = 0; i < 50_000; i++) chain = { next: chain };
    harden(chain);
    expect(Object.isFrozen(bottom)).toBe(true);
  });
});
