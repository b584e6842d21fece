import { validateHeaderName, validateHeaderValue } from "node:http";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkHeaders, headersToRecord, isRequestHeader } from "./check-headers.ts";

const text = fc.oneof(
  fc.string(),
  fc.string({ unit: "binary" }),
  fc.string({ unit: fc.constantFrom(..."aB-_: \t\r\n\0\x7f\x85é\u2028\u0130,;\"'") }),
  fc.constantFrom("constructor", "__proto__", "toString", "host", "Host ", "content-length\n", "hos\u212a", "x-a"),
);

describe("headers that are accepted", () => {
  it("are such as Node takes, and would end no line in any encoding of it", () => {
    let accepted = 0;
    fc.assert(
      fc.property(fc.array(fc.tuple(text, text), { maxLength: 3 }), (pairs) => {
        let checked: ReturnType<typeof checkHeaders>;
        try {
          checked = checkHeaders(Object.fromEntries(pairs), isRequestHeader);
        } catch (error) {
          expect((error as { name: unknown }).name).toBe("CapError");
          return;
        }
        accepted++;
        for (const [name, value] of checked) {
          validateHeaderName(name);
          validateHeaderValue(name, value);
          expect(`${name}: ${value}`).toMatch(/^[\t -~]*$/);
          expect(name).toBe(name.toLowerCase());
        }
        expect(new Set(checked.map(([name]) => name)).size).toBe(checked.length);
      }),
      { numRuns: 2000, seed: 6 },
    );
    expect(accepted).toBeGreaterThan(100);
  });

  it("make a record in which nothing is found but headers", () => {
    const record = headersToRecord([
      ["Constructor", "1"],
      ["__proto__", "2"],
      ["toString", "3"],
      ["X-A", "4"],
      ["x-a", "5"],
      ["Cookie", "a=1"],
      ["cookie", "b=2"],
      ["Set-Cookie", "c"],
      ["Connection", "close"],
    ]);
    expect(Object.getPrototypeOf(record)).toBe(Object.prototype);
    expect(Object.entries(record)).toEqual([
      ["tostring", "3"],
      ["x-a", "4, 5"],
      ["cookie", "a=1; b=2"],
    ]);
  });
});
