import { afterAll, beforeAll, expect, it } from "vitest";
import { openSession, type Session } from "../1-open/session.ts";
import { isVariableStatement } from "../1-open/typescript.ts";
import { foldKeys } from "./fold-constant.ts";
import { resolveNames } from "./names.ts";

let session: Session;
beforeAll(() => {
  session = openSession();
});
afterAll(() => session.close());

const declarations = `
  const two = "two", number = 2, nested = { a: "in a", b: { c: "in c" }, list: ["first", "second"] } as const;
  let never = "kept"; let changed = "a"; changed = "b"; declare const foreign: string;
  enum E { A = "enum a", B = "enum b", C = 3 }
  const alias = two; const joined = \`\${two}-\${number}\`; const loop: string = loop2; const loop2: string = loop;
  function f(parameter = "default") {} const { pattern } = nested as never;`;

/** An expression, and what it may be as a key; undefined where only running it would tell. */
const cases: readonly (readonly [string, readonly string[] | undefined])[] = [
  ['"a"', ["a"]],
  ["`a`", ["a"]],
  ["1", ["1"]],
  ["0x10", ["16"]],
  ["1_000", ["1000"]],
  ["null", ["null"]],
  ["true", ["true"]],
  ['"a" + "b"', ["ab"]],
  ['"a" + 1 + 2', ["a12"]],
  ['1 + 2 + "a"', ["3a"]],
  // biome-ignore lint/suspicious/noTemplateCurlyInString: the text of a program.
  ["`a${1}b${two}`", ["a1btwo"]],
  ['(("a") as string)!', ["a"]],
  ['<string>"a"', ["a"]],
  ['"a" satisfies string', ["a"]],
  ["two", ["two"]],
  ["alias + joined", ["twotwo-2"]],
  ["never", ["kept"]],
  ["changed", undefined],
  ["foreign", undefined],
  ["loop", undefined],
  ["parameter", undefined],
  ['Math.random() ? "a" : "b"', ["a", "b"]],
  ['foreign ? "a" : foreign', ["a"]],
  ['"a" || foreign', ["a"]],
  ['foreign ?? ("b" + two)', ["btwo"]],
  ['(foreign, "a")', ["a"]],
  ['changed = "a"', ["a"]],
  ["nested.a", ["in a"]],
  ['nested["a"]', ["in a"]],
  ["nested.b.c", ["in c"]],
  ["nested.list[1]", ["second"]],
  ["nested.b", undefined],
  ["nested.missing", undefined],
  ["nested.constructor", undefined],
  ["E.A", ["enum a"]],
  ["E.C", ["3"]],
  ['(foreign ? "x" : "y") + (foreign ? 1 : 2)', ["x1", "x2", "y1", "y2"]],
  ["foreign + two", undefined],
  ["two.length", undefined],
  ["String(two)", undefined],
  [`${'(foreign ? "a" : "b") + '.repeat(9)}"c"`, undefined],
  [`${'("a" + '.repeat(40)}"b"${")".repeat(40)}`, undefined],
];

it("folds what is made of constants, and nothing else", () => {
  const files = Object.fromEntries(
    cases.map(([text], index) => [`/f${index}.ts`, `${declarations}\nconst result = ${text};`]),
  );
  const { modules } = session.openTexts(files);
  const trees = new Map(modules.map(({ path, tree }) => [path, tree]));
  for (const [index, [text, expected]] of cases.entries()) {
    const tree = trees.get(`/f${index}.ts`)!;
    const last = tree.statements.at(-1)!;
    if (!isVariableStatement(last)) throw new Error(text);
    const { initializer } = last.declarationList.declarations[0]!;
    expect({ text, keys: foldKeys(initializer!, resolveNames(tree)) }).toEqual({ text, keys: expected });
  }
});
