import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { parse, tokenizer } from "acorn";
import fc from "fast-check";
import ts from "typescript-6";
import { afterAll, describe, expect, it } from "vitest";
import { openSession } from "../1-open/session.ts";
import { openEdits } from "./edits.ts";
import { eraseTypes } from "./erase.ts";

const folder = new URL("../../test-fixtures/erasure/", import.meta.url).pathname;
const session = openSession();
afterAll(() => session.close());

const snippets = readdirSync(folder).flatMap((file) =>
  readFileSync(join(folder, file), "utf8")
    .split("//---\n")
    .map((text, at) => ({ name: `${file.replace(".ts", "")} ${at + 1}`, text })),
);

/** Erases all texts in one session. */
function eraseAll(texts: readonly string[], extension = "ts") {
  const paths = texts.map((_, at) => `/p/${at}.${extension}`);
  const opened = session.openTexts(Object.fromEntries(texts.map((text, at) => [paths[at]!, text])));
  const modules = new Map(opened.modules.map((module) => [module.path, module]));
  return paths.map((path) => {
    const module = modules.get(path)!;
    const edits = openEdits(module.text);
    const unsupported = eraseTypes(module, edits, "module").map(({ what }) => what);
    return { code: edits.toText(), unsupported };
  });
}

/** What TypeScript 6 emits for each text, and what it cannot read in it. One program emits them all: it asks for no types. */
function transpileAll(texts: readonly string[]) {
  const files = new Map(texts.map((text, at) => [`/p/${at}.ts`, text]));
  const emitted = new Map<string, string>();
  const options: ts.CompilerOptions = {
    target: ts.ScriptTarget.ESNext,
    module: ts.ModuleKind.ESNext,
    moduleDetection: ts.ModuleDetectionKind.Force,
    verbatimModuleSyntax: true,
    isolatedModules: true,
    useDefineForClassFields: true,
    removeComments: true,
    noResolve: true,
    noLib: true,
    noCheck: true,
  };
  const program = ts.createProgram([...files.keys()], options, {
    fileExists: (path) => files.has(path),
    readFile: (path) => files.get(path),
    getSourceFile: (path, target) => ts.createSourceFile(path, files.get(path) ?? "", target),
    getDefaultLibFileName: () => "/lib.d.ts",
    getCurrentDirectory: () => "/",
    getCanonicalFileName: (path) => path,
    useCaseSensitiveFileNames: () => true,
    getNewLine: () => "\n",
    writeFile: (path, code) => emitted.set(path.replace(/js$/, "ts"), code),
  });
  program.emit();
  return [...files.keys()].map((path) => ({
    code: emitted.get(path)!,
    problems: program.getSyntacticDiagnostics(program.getSourceFile(path)).map(({ messageText }) => messageText),
  }));
}

/** The tree without places, and without what means nothing: empty statements, and the mark of a module that has no exports. */
function treeOf(code: string): unknown {
  const clean = (key: string, value: unknown): unknown => {
    if (key === "start" || key === "end" || key === "raw") return undefined;
    if (typeof value === "bigint") return `${value}n`;
    return Array.isArray(value) ? value.filter((one) => !isNothing(one)) : value;
  };
  const tree = parse(code, { ecmaVersion: "latest", sourceType: "module", allowHashBang: true });
  return JSON.parse(JSON.stringify(tree, clean));
}

const isNothing = (node: { type?: string; declaration?: unknown; source?: unknown; specifiers?: unknown[] } | null) =>
  node?.type === "EmptyStatement" ||
  (node?.type === "ExportNamedDeclaration" && !node.declaration && !node.source && node.specifiers?.length === 0);

const lineEnd = /\r\n|[\n\r\u2028\u2029]/;

describe("erasing", () => {
  const erased = eraseAll(snippets.map(({ text }) => text));
  const transpiled = transpileAll(snippets.map(({ text }) => text));
  const cases = snippets.map((snippet, at) => ({ ...snippet, ...erased[at]!, expected: transpiled[at]! }));

  it.each(cases)("$name is what TypeScript makes of it", ({ code, unsupported, expected }) => {
    expect(expected.problems).toEqual([]);
    expect(unsupported).toEqual([]);
    expect(treeOf(code), code).toEqual(treeOf(expected.code));
  });

  it.each(cases)("$name keeps every token on its line, and in its column", ({ text, code }) => {
    const lines = text.split(lineEnd);
    const out = code.split(lineEnd);
    expect(out.length).toBe(lines.length);
    expect(placesOf(code).filter((place) => !isKept(place, lines))).toEqual([]);
  });

  it("gives the same text each time", () => {
    expect(eraseAll(snippets.map(({ text }) => text))).toEqual(erased);
  });
});

interface Place {
  readonly line: number;
  readonly column: number;
  readonly word: string;
  /** How many parentheses that the source does not have may stand before it on its line. */
  readonly added: number;
}

function placesOf(code: string): readonly Place[] {
  const places: Place[] = [];
  let added = 0;
  let lastLine = 0;
  const starts = [0];
  for (const { index, 0: end } of code.matchAll(new RegExp(lineEnd, "g"))) starts.push(index + end.length);
  for (const { start, end } of tokenizer(code, { ecmaVersion: "latest", sourceType: "module" })) {
    const line = starts.findLastIndex((at) => at <= start);
    if (line !== lastLine) added = 0;
    lastLine = line;
    const word = code.slice(start, end).split(lineEnd)[0]!;
    places.push({ line, column: start - starts[line]!, word, added });
    if ("()".includes(word)) added++;
  }
  return places;
}

const isKept = ({ line, column, word, added }: Place, lines: readonly string[]): boolean =>
  "();".includes(word) ||
  // A parenthesis that was added moves what follows on its line.
  Array.from({ length: added + 1 }, (_, by) => lines[line]!.startsWith(word, column - by)).includes(true);

describe("where TypeScript 6 writes something else", () => {
  const right: readonly (readonly [text: string, code: string])[] = [
    ["a = -<T>-b;", "a = -   -b;"],
    ["a = +<T>+b;", "a = +   +b;"],
    ["a = -b as T ** c;", "a = (-b)      ** c;"],
    ["a = typeof b as T as U ** c;", "a = (typeof b)           ** c;"],
    ["if (a) type B = 1; else interface C {}", "if (a) ;           else ;             "],
  ];

  it.each(right)("%s", (text, code) => {
    expect(eraseAll([text])[0]!.code).toBe(code);
  });
});

describe("what has no erasure", () => {
  const refused: readonly (readonly [text: string, ...what: string[]])[] = [
    ["class A { constructor(private a: number, readonly b = 1) {} }", "a parameter property", "a parameter property"],
    ["import a = require('a');", "`import =`"],
    ["import a = b.c;", "`import =`"],
    ["export import a = b.c;", "`import =`"],
    ["const a = 1; export = a;", "`export =`"],
    ["namespace A { export const b = 1 }", "a namespace with values"],
    ["namespace A { declare const b: number }", "a namespace with values"],
    ["namespace A.B { f() }", "a namespace with values"],
    ["namespace A { namespace B { const enum C { D } } }", "a namespace with values"],
    ["@a class B {}", "a decorator"],
    ["class A { @b() c; @d m() {} constructor(@e f) {} }", "a decorator", "a decorator", "a decorator"],
    ["class A { accessor b = 1; static accessor c: number }", "an `accessor` field", "an `accessor` field"],
    ["enum A { B } enum A { C = 1 }", "an enum in two parts", "an enum in two parts"],
    ["enum A { B = f() }", "an enum member whose value is not a constant"],
    ["enum A { B = 'x', C }", "an enum member whose value is not a constant"],
    ["enum A { B = C, C = 1 }", "an enum member whose value is not a constant"],
  ];
  const erased = eraseAll(refused.map(([text]) => text));

  it.each(refused.map(([text, ...what], at) => ({ text, what, at })))("$text", ({ what, at }) => {
    expect(erased[at]!.unsupported).toEqual(what);
  });

  it("JSX", () => {
    const texts = ["const a = <b/>;", "const a = <b<c>>{d}</b>;", "const a = <></>;"];
    expect(eraseAll(texts, "tsx").map(({ unsupported }) => unsupported)).toEqual(texts.map(() => ["JSX"]));
    expect(eraseAll(["const f = <T,>(x: T): T => x;"], "tsx")[0]!.code).toBe("const f =     (x   )    => x;");
  });
});

describe("recombined", () => {
  const fills = ["\n", " /* : */ ", " /* < > ) */ ", " // ( [ =>\n", "\r\n", " /*\n*/ "];
  const continuations = [
    "",
    "(a)",
    "[a]",
    "`a`",
    "/a/g",
    "+a",
    "-a",
    "++a",
    "<T>(a)",
    "class { a = b as T\n[c]\n*d(){} }",
  ];
  const made = fc.record({
    picked: fc.array(fc.tuple(fc.nat(snippets.length - 1), fc.constantFrom(...continuations)), {
      minLength: 1,
      maxLength: 3,
    }),
    filled: fc.array(fc.tuple(fc.nat(10_000), fc.constantFrom(...fills)), { maxLength: 4 }),
    isBare: fc.boolean(),
  });

  const texts = fc.sample(made, { seed: 7, numRuns: 500 }).map(({ picked, filled, isBare }) => {
    const parts = picked.map(([at, continuation]) => {
      const text = snippets[at]!.text.trim().replace(/^#!.*\n/, "");
      const ended = `${isBare ? text.replace(/;$/, "") : text}\n${continuation}`;
      return /\b(?:import|export)\b|declare (?:module|global)/.test(text) ? ended : `{ ${ended}\n}`;
    });
    return fill(parts.join("\n"), filled);
  });

  it("is what TypeScript makes of it, or nothing for both", () => {
    const readable = transpileAll(texts)
      .map(({ code, problems }, at) => ({ text: texts[at]!, expected: attempt(() => treeOf(code)), problems }))
      .filter(({ text, problems }) => problems.length === 0 && !hasLooseArrow(text));
    const erased = eraseAll(readable.map(({ text }) => text));
    let compared = 0;
    readable.forEach(({ text, expected }, at) => {
      const { code, unsupported } = erased[at]!;
      if (unsupported.length > 0) return;
      const found = attempt(() => treeOf(code));
      if (expected === undefined && found === undefined) return;
      if (!isDeepStrictEqual(found, expected)) expect.soft(found, `${text}\n=>\n${code}`).toEqual(expected);
      expect(code.split(lineEnd).length).toBe(text.split(lineEnd).length);
      compared++;
    });
    expect(compared).toBeGreaterThan(200);
  });
});

/** TypeScript reads a line end in front of `=>`, complains of it only when it checks types, and then emits none. */
function hasLooseArrow(text: string): boolean {
  const visit = (node: ts.Node): boolean =>
    (ts.isArrowFunction(node) &&
      lineEnd.test(text.slice(node.equalsGreaterThanToken.pos, node.equalsGreaterThanToken.end))) ||
    (ts.forEachChild(node, visit) ?? false);
  return visit(ts.createSourceFile("in.ts", text, ts.ScriptTarget.ESNext, true));
}

/** The text with something between some of its tokens. */
function fill(text: string, filled: readonly (readonly [number, string])[]): string {
  const tokens: number[] = [];
  const source = ts.createSourceFile("in.ts", text, ts.ScriptTarget.ESNext, true);
  const visit = (node: ts.Node): void => {
    const children = node.getChildren(source);
    if (children.length === 0 && node.end > node.pos) tokens.push(node.getStart(source));
    children.forEach(visit);
  };
  visit(source);
  const places = filled.map(([at, added]) => [tokens[at % tokens.length] ?? 0, added] as const);
  return places
    .sort((a, b) => b[0] - a[0])
    .reduce((filledText, [at, added]) => filledText.slice(0, at) + added + filledText.slice(at), text);
}

function attempt<T>(make: () => T): T | undefined {
  try {
    return make();
  } catch {
    return undefined;
  }
}
