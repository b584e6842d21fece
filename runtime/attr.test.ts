import { describe, expect, it } from "vitest";
import { Attr } from "./attr.ts";

describe("Attr", () => {
  it("holds fields that can change, under names that cannot", () => {
    const fields = { balance: 1, toString: "data" };
    const state = Attr(fields);
    state.balance += 1;
    expect(state.balance).toBe(2);
    expect(fields.balance).toBe(1);
    expect(() => {
      (state as unknown as Record<string, number>).balanse = 3;
    }).toThrow(TypeError);
    expect(() => Reflect.deleteProperty(state, "balance") || expect.fail()).toThrow();
  });

  it("refuses accessors and symbols", () => {
    expect(() =>
      Attr({
        get x() {
          return 1;
        },
      }),
    ).toThrow(/accessors/);
    expect(() => Attr({ [Symbol("x")]: 1 })).toThrow(/symbols/);
  });
});
