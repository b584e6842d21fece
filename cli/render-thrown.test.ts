import { expect, test } from "vitest";
import { openEdits } from "../compiler/4-rewrite/edits.ts";
import type { Output } from "../compiler/5-emit/emit.ts";
import { renderThrown } from "./render-thrown.ts";

const source = "/work/src/a.ts";
// Twelve columns come in front of the second line's call: what stands at 15 in the output was at 3 in the source.
const text = "line one\n  call(here);\n";
const edits = openEdits(text);
edits.insert(11, "/* guard: */", "test");
const output = { source, code: edits.toText(), map: edits.toMap({ source }) } as unknown as Output;

const render = (thrown: unknown, stack = "", detail?: string): string =>
  renderThrown(thrown, {
    outputs: [output],
    nameOf: (path) => path.slice("/work/".length),
    realm: { stackOf: () => stack, detailOf: () => detail },
  });

test("an error has its name, message, what a guard refused, and its own frames at their places in the source", () => {
  const stack = `TypeError: x
    at fail (file:///capc/runtime/dist/guard-error.js:50:9)
    at Object.call [as default] (/work/src/a.ts:2:15)
    at async main (/work/src/a.ts:2:15)
    at /work/src/a.ts:1:1
    at node:internal/main:1:1`;
  expect(render(new TypeError("deposit(amount): expected number, got string"), stack, '"ten"')).toBe(
    `TypeError: deposit(amount): expected number, got string
  got: "ten"
    at call (src/a.ts:2:3)
    at async main (src/a.ts:2:3)
    at src/a.ts:1:1`,
  );
});

test("whatever is thrown, something is said and none of its code can break that", () => {
  const hostile = Object.create(Error.prototype, {
    name: {
      get() {
        throw new Error("gotcha");
      },
    },
    message: { value: { toString: () => "gotcha" } },
  });
  const unprintable = {
    toString() {
      throw new Error("gotcha");
    },
  };
  expect(
    [hostile, unprintable, "text\u001b[2J", null, undefined, 1n, Symbol("s"), () => 1].map((one) => render(one)),
  ).toEqual([
    "Error",
    "the program threw an object that is no Error",
    'the program threw "text\\u001b[2J"',
    "the program threw null",
    "the program threw undefined",
    "the program threw 1",
    "the program threw Symbol(s)",
    "the program threw a function",
  ]);
  expect(render(new Error("a\u001b]0;title\u0007b"))).toBe("Error: a ]0;title b");
});
