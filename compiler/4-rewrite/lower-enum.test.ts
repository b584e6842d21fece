import { parse } from "acorn";
import ts from "typescript-6";
import { afterAll, describe, expect, it } from "vitest";
import { openSession } from "../1-open/session.ts";
import { openEdits } from "./edits.ts";
import { eraseTypes } from "./erase.ts";

const session = openSession();
afterAll(() => session.close());

/** Each declares `E`. */
const enums = [
  "enum E {}",
  "enum E { A, B, C }",
  "enum E { A = 1, B, C = 10, D }",
  "enum E { A = -1, B, C, D = -0, F = +2, G = ~3 }",
  "enum E { A = 'a', B = \"b\", C = `c`, D = '', 'quoted key' = 'x', \"0x\" = 'y' }",
  "enum E { A = 'a', B = 1, C, D = 'd' }",
  "enum E { A = 0x10, B = 0b11, C = 0o17, D = 1_000, F = 1e3, G = 1.5, H }",
  "enum E { A = 1 << 2, B = A | 1, C = A & B, D = A ^ 1, F = 8 >> 1, G = -1 >>> 28, H = 7 % 4, I = 2 ** 10, J = 6 / 4, K = (1 + 2) * 3 - 1 }",
  "enum E { A = 1, B = A, C = E.A + 1, D = E['A'], F = E[`B`], G = -A }",
  "enum E { 'a b' = 3, C = E['a b'] + 1 }",
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is the text of a program
  "enum E { A = 'a' + 'b', B = `${A}-${1 + 1}`, C = 'x' + 1, D = A + B, F = `${'n'}` }",
  "enum E { A = 0 / 0, B = 1 / 0, C = -1 / 0, D = NaN, F = Infinity, G = -Infinity }",
  "enum E { A = 1, B = 1, C = 1 }",
  "enum E { A = 1e21, B = 1e-7, C = 0.1 + 0.2, D = 123456789012345680000 }",
  "enum E { A = (1), B = ((A)), C = E.A, D = (1 as number) + 1 }",
  "enum E { __proto__ = 1, B = 2, toString = 3, constructor, hasOwnProperty = 'x' }",
  "enum E { A = '\\u0041\\n\"', B = '\\'', '\\u0042x' = 1, \\u0043 = 2, é = 3, 𝒳 = 4 }",
  "const enum E { A, B = 'b', C = 4 }",
  "enum E { A = 1, /* a, b } */ B /* = 3 */ = /* 4 */ 5 /* , */, // C = 7\n D }",
  "enum E {\n  /** doc */\n  A =\n    1 +\n    2,\n  B = 'b' +\r\n    A,\n\n  C = 3,\n}",
  "enum\n  E\n{\n  A\n}",
  "const\nenum E { A }",
  "const f = () => E.B; enum E { A, B } f();",
  "const E = (() => { enum Inner { A, B = 'b' } return Inner; })();",
  "function make(x: boolean) { if (x) { enum Inner { A = 5 } return Inner; } } const E = make(true);",
  "switch (1) { case 1: enum Inner { A } var E = Inner; }",
  "const a = 1\nenum E { A }\n(0, a)",
  "var r = 1\nenum E { A } [r].length",
  "declare enum Other { A } declare const enum Another { B } enum E { C }",
];

const erase = (texts: readonly string[], form: "module" | "closure" = "module") => {
  const opened = session.openTexts(Object.fromEntries(texts.map((text, at) => [`/p/${at}.ts`, text])));
  const modules = new Map(opened.modules.map((module) => [module.path, module]));
  return texts.map((_, at) => {
    const module = modules.get(`/p/${at}.ts`)!;
    const edits = openEdits(module.text);
    expect(eraseTypes(module, edits, form).map(({ node, what }) => `${what}: ${node.getText()}`)).toEqual([]);
    return edits.toText();
  });
};

const enumOf = (code: string): object => new Function(`${code}\nreturn E;`)();

describe("an enum", () => {
  const erased = erase(enums);
  const places = enums.map((text, at) => ({ text, at }));

  it.each(places)("$text has the members that tsc gives it", ({ text, at }) => {
    const expected = ts.transpileModule(text, { compilerOptions: { target: ts.ScriptTarget.ESNext } }).outputText;
    // Names and values, in their order.
    expect(Reflect.ownKeys(enumOf(erased[at]!)).map(String)).toEqual(Reflect.ownKeys(enumOf(expected)).map(String));
    expect(enumOf(erased[at]!)).toStrictEqual(enumOf(expected));
  });

  it.each(places)("$text stays on its lines", ({ text, at }) => {
    expect(erased[at]!.split("\n").length).toBe(text.split("\n").length);
  });

  it("is exported by a module, and only declared in a closure", () => {
    const text = "export enum E { A }\nexport const enum F { B = 'b' }\nexport declare enum G { C }";
    const [code] = erase([text]);
    expect(code!.split("\n").map((line) => line.trimEnd())).toEqual([
      'export const E = { "A": 0, "0": "A" };',
      'export const F = { "B": "b" };',
      "",
    ]);
    parse(code!, { ecmaVersion: "latest", sourceType: "module" });
    expect(erase([text], "closure")[0]).toBe(code!.replaceAll("export ", ""));
  });

  it("does not depend on what the module calls its own things", () => {
    const [code] = erase(["enum E { A = 0 / 0, B = 1 / 0 }"]);
    const value = new Function(`return ((NaN, Infinity) => { ${code} return E; })("a", "b");`)() as object;
    expect(value).toStrictEqual({ A: Number.NaN, B: Number.POSITIVE_INFINITY, NaN: "A", Infinity: "B" });
  });
});
