import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { originalPositionFor, TraceMap } from "@jridgewell/trace-mapping";
import { parse } from "acorn";
import { afterAll, describe, expect, it } from "vitest";
import { openSession } from "../1-open/session.ts";
import { compile } from "../compile.ts";

const folder = new URL("../../test-fixtures/rewrite/", import.meta.url).pathname;
const names = readdirSync(folder).filter((name) => !name.startsWith("erase-"));
const session = openSession();
afterAll(() => session.close());

const compileText = (text: string) => {
  const { diagnostics, outputs } = compile(session.openTexts({ "/p/in.ts": text }), { form: "module" });
  expect(diagnostics.map(({ code, message }) => `${code}: ${message}`)).toEqual([]);
  return outputs[0]!;
};

describe.each(names)("rewrite/%s", (name) => {
  const source = readFileSync(join(folder, name, "in.ts"), "utf8");
  const expectedPath = join(folder, name, "out.js");
  const { code, map } = compileText(source);

  it("is what a person has read", () => {
    if (process.env.BLESS) writeFileSync(expectedPath, code);
    expect(code).toBe(readFileSync(expectedPath, "utf8"));
  });

  it("is a module, and the same one the next time", () => {
    parse(code, { ecmaVersion: "latest", sourceType: "module" });
    expect(compileText(source).code).toBe(code);
  });

  it("keeps every word on its line, and the map leads back to it", () => {
    const trace = new TraceMap(map as never);
    const sourceLines = source.split("\n");
    const outLines = code.split("\n");
    let traced = 0;
    sourceLines.forEach((line, at) => {
      for (const [word] of line.replace(/\/\/.*/, "").matchAll(/\b(?:return|const|throw|for|let)\b/g)) {
        const column = outLines[at]!.indexOf(word);
        expect(column, `${word} of line ${at + 1}`).toBeGreaterThanOrEqual(0);
        const back = originalPositionFor(trace, { line: at + 1, column: outLines[at]!.lastIndexOf(word) });
        expect(back).toMatchObject({ line: at + 1, column: line.lastIndexOf(word) });
        traced++;
      }
    });
    expect(traced).toBeGreaterThan(0);
  });
});
