import { describe, expect, it } from "vitest";
import { isNamespace } from "./brand.ts";
import { makeBrandPair } from "./brand-pair.ts";
import { GuardError } from "./guard-error.ts";

describe("makeBrandPair", () => {
  const pair = makeBrandPair<string>("Mint");
  const box = pair.seal("secret");

  it("opens what it sealed", () => {
    expect(pair.unseal(box)).toBe("secret");
    expect(pair.isSealed(box)).toBe(true);
  });

  it("makes boxes that can be passed on and tell nothing but whose they are", () => {
    expect(isNamespace(box)).toBe(true);
    expect(Reflect.ownKeys(box)).toEqual(["sealedBy"]);
    expect(box.sealedBy()).toBe("Mint");
    expect(Object.isFrozen(pair) && isNamespace(pair)).toBe(true);
  });

  it.each([
    ["a box of a pair of the same name", makeBrandPair<string>("Mint").seal("x")],
    ["a proxy of a box", new Proxy(box, {})],
    ["a copy of a box", { ...box }],
    ["an heir of a box", Object.create(box)],
    ["nothing", null],
  ])("does not open %s", (_what, other) => {
    expect(pair.isSealed(other)).toBe(false);
    expect(() => pair.unseal(other)).toThrow(GuardError);
    expect(() => pair.unseal(other)).toThrow(/^unseal\(box\): expected box of Mint, got /);
  });

  it("seals undefined, and one value twice", () => {
    const any = makeBrandPair<unknown>("any");
    expect(any.unseal(any.seal(undefined))).toBeUndefined();
    expect(any.seal(1)).not.toBe(any.seal(1));
  });
});
