import { describe, expect, it } from "vitest";
import { isNamespace } from "./brand.ts";
import { makeCaretaker } from "./caretaker.ts";
import { GuardError } from "./guard-error.ts";
import { Namespace } from "./namespace.ts";

describe("makeCaretaker", () => {
  const inner = Namespace({ close: () => "closed" });
  const target = Namespace({ add: (a: number, b: number) => a + b, open: () => inner, kind: "calculator" });

  it("forwards calls, arguments and results until it is revoked", () => {
    const { cap, revoke } = makeCaretaker(target);
    expect(isNamespace(cap)).toBe(true);
    expect(cap).not.toBe(target);
    expect(Object.keys(cap)).toEqual(Object.keys(target));
    expect(cap.add(1, 2)).toBe(3);
    expect(cap.open()).toBe(inner);
    const { add } = cap;
    revoke();
    expect(() => add(1, 2)).toThrow(/^add: revoked$/);
    expect(() => cap.open()).toThrow(TypeError);
    expect(cap.kind).toBe("calculator");
    expect(inner.close()).toBe("closed");
    expect(target.add(1, 2)).toBe(3);
  });

  it("hands out each loan by itself", () => {
    const first = makeCaretaker(target);
    const second = makeCaretaker(target);
    first.revoke();
    expect(second.cap.add(2, 2)).toBe(4);
  });

  it("lends nothing but a Namespace", () => {
    expect(() => makeCaretaker({ add: () => 1 })).toThrow(GuardError);
  });
});
