import { isNamespace } from "@capc/runtime";
import { describe, expect, it } from "vitest";
import { makeConsole } from "./make-console.ts";

describe("makeConsole", () => {
  it("gives each text a line of its own, and nothing else to do", () => {
    const written: string[] = [];
    const console = makeConsole((text) => written.push(text));
    console.print("a");
    console.print("");
    expect(written).toEqual(["a\n", "\n"]);
    expect(isNamespace(console)).toBe(true);
    expect(Object.keys(console)).toEqual(["print"]);
  });

  it("writes nothing that is no text, for it would have to run code of it", () => {
    const written: string[] = [];
    const { print } = makeConsole((text) => written.push(text));
    for (const value of [1, null, { toString: () => "text" }])
      expect(() => print(value as string)).toThrow("bad-argument: text: expected string");
    expect(written).toEqual([]);
  });
});
