import { describe, expect, it } from "vitest";
import { codes } from "../compiler/diagnostics/codes.ts";
import { exists, read, shippedCode } from "./repository.ts";

const known = new Set(codes.map(({ code }) => code));

/** Codes in the text of a file, but not where it refers to a page or a family: `CAP1xxx`. */
const codesIn = (path: string): readonly string[] => [...read(path).matchAll(/\bCAP\d{4}\b/g)].map(([code]) => code);

const sources = shippedCode.filter((path) => path !== "compiler/diagnostics/codes.ts");

// That each code of a rule has its rule, fixtures and page is tested where rules are: compiler/2-check/rules.test.ts.
describe("codes", () => {
  it("that the code mentions are all listed", () => {
    const unlisted = sources.flatMap((path) =>
      codesIn(path)
        .filter((code) => !known.has(code))
        .map((code) => `${code} in ${path}`),
    );
    expect([...new Set(unlisted)]).toEqual([]);
  });

  it("that are listed are all reported by something", () => {
    const reported = new Set(sources.flatMap(codesIn));
    expect([...known].filter((code) => !reported.has(code))).toEqual([]);
  });

  it("stand once and in order, each with a page", () => {
    const list = codes.map(({ code }) => code);
    expect(list).toEqual([...known].toSorted());
    expect(list.filter((code) => !exists(`docs/rules/${code}.md`))).toEqual([]);
  });

  it("of rules are said in the findings' words", () => {
    const banned = /"[^"]*\b(illegal|unsafe|please|simply)\b[^"]*"|message: [^\n]*!"/i;
    const rules = sources.filter((path) => path.startsWith("compiler/2-check/"));
    expect(rules.filter((path) => banned.test(read(path)))).toEqual([]);
  });
});
