import { readFileSync } from "node:fs";
import ts from "typescript-6";
import { afterAll, describe, expect, it } from "vitest";
import { openSession } from "../1-open/session.ts";
import { strictOptions } from "../1-open/strict-options.ts";
import { declareAll } from "./declare.ts";

const folder = new URL("../../test-fixtures/declarations/", import.meta.url);
const read = (name: string): string => readFileSync(new URL(name, folder), "utf8");
const topics = ["exports", "inferred", "classes", "modules"];
const sources = new Map([
  ["other", read("other.ts")] as const,
  ...topics.flatMap((topic) =>
    read(`${topic}.ts`)
      .split("//---\n")
      .map((text, at) => [`${topic}${at}`, text] as const),
  ),
]);

const session = openSession();
afterAll(() => session.close());

const options: ts.CompilerOptions = {
  ...ts.convertCompilerOptionsFromJson(strictOptions, "/").options,
  lib: ["lib.esnext.d.ts"],
  noEmit: false,
  declaration: true,
  emitDeclarationOnly: true,
  skipLibCheck: false,
};

const libraries = new Map<string, ts.SourceFile | undefined>();

/** A TypeScript 6 program of texts. */
function programOf(files: ReadonlyMap<string, string>, emitted?: Map<string, string>): ts.Program {
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists, readFile } = host;
  const isLibrary = (path: string): boolean => /\/lib\.[^/]*$/.test(path);
  host.getSourceFile = (path, target) => {
    const text = files.get(path);
    if (text !== undefined) return ts.createSourceFile(path, text, target);
    if (!libraries.has(path)) libraries.set(path, getSourceFile(path, target));
    return libraries.get(path);
  };
  host.fileExists = (path) => files.has(path) || path === "/package.json" || (isLibrary(path) && fileExists(path));
  host.readFile = (path) =>
    path === "/package.json"
      ? '{ "type": "module" }'
      : (files.get(path) ?? (isLibrary(path) ? readFile(path) : undefined));
  host.directoryExists = () => true;
  host.writeFile = (path, text) => emitted?.set(path, text);
  return ts.createProgram([...files.keys()], options, host);
}

function declaredByTypeScript(): ReadonlyMap<string, string> {
  const emitted = new Map<string, string>();
  programOf(new Map([...sources].map(([name, text]) => [`/p/${name}.ts`, text])), emitted).emit();
  // TypeScript leaves the specifiers of declarations as they are.
  return new Map(
    [...sources.keys()].map((name) => [
      name,
      emitted.get(`/p/${name}.d.ts`)!.replace(/(["']\.\/\w+)\.ts(["'])/g, "$1.js$2"),
    ]),
  );
}

const declare = (files: Readonly<Record<string, string>>) => {
  const opened = session.openTexts(files);
  expect(opened.typescriptErrors()).toEqual([]);
  return declareAll(opened.modules, opened);
};

function declaredByUs(): ReadonlyMap<string, string> {
  const opened = session.openTexts(Object.fromEntries([...sources].map(([name, text]) => [`/p/${name}.ts`, text])));
  const { texts, errors } = declareAll(opened.modules, opened);
  expect(errors).toEqual([]);
  return new Map([...sources.keys()].map((name) => [name, texts.get(`/p/${name}.ts`)!]));
}

/** What a reader of declarations sees: every export with its types, members, docs, and what it widens to. */
function viewsOf(declared: ReadonlyMap<string, string>): ReadonlyMap<string, { view: unknown; problems: unknown }> {
  const files = new Map([...declared].map(([name, text]) => [`/p/${name}.d.ts`, text]));
  const first = programOf(files);
  const values = (name: string): readonly string[] =>
    exportsOf(first, name)
      .filter((symbol) => resolved(first, symbol).flags & ts.SymbolFlags.Value)
      .map((symbol) => symbol.name);
  for (const name of declared.keys()) {
    const uses = values(name).map((value, at) => `export let v${at} = m[${JSON.stringify(value)}];`);
    files.set(`/p/${name}_use.ts`, [`import * as m from "./${name}.js";`, ...uses].join("\n"));
  }
  const program = programOf(files);
  return new Map(
    [...declared.keys()].map((name) => {
      const file = program.getSourceFile(`/p/${name}.d.ts`)!;
      const problems = [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)];
      const described = (from: string) =>
        Object.fromEntries(exportsOf(program, from).map((symbol) => [symbol.name, describeSymbol(program, symbol)]));
      return [
        name,
        {
          view: { exports: described(name), widened: describedUses(program, `${name}_use`) },
          problems: problems.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n")),
        },
      ];
    }),
  );
}

const exportsOf = (program: ts.Program, name: string): readonly ts.Symbol[] => {
  const checker = program.getTypeChecker();
  const file = program.getSourceFile(`/p/${name}.d.ts`) ?? program.getSourceFile(`/p/${name}.ts`)!;
  const module = checker.getSymbolAtLocation(file);
  return module === undefined ? [] : [...checker.getExportsOfModule(module)].sort((a, b) => (a.name < b.name ? -1 : 1));
};

const resolved = (program: ts.Program, symbol: ts.Symbol): ts.Symbol =>
  symbol.flags & ts.SymbolFlags.Alias ? program.getTypeChecker().getAliasedSymbol(symbol) : symbol;

const describedUses = (program: ts.Program, name: string): readonly string[] => {
  const checker = program.getTypeChecker();
  return exportsOf(program, name).map((symbol) => show(checker, checker.getTypeOfSymbol(symbol)));
};

function describeSymbol(program: ts.Program, alias: ts.Symbol): unknown {
  const checker = program.getTypeChecker();
  const symbol = resolved(program, alias);
  const { flags } = symbol;
  return {
    doc: ts.displayPartsToString(symbol.getDocumentationComment(checker)),
    isValue: (flags & ts.SymbolFlags.Value) !== 0,
    value: flags & ts.SymbolFlags.Value ? describeType(checker, checker.getTypeOfSymbol(symbol)) : undefined,
    type: flags & ts.SymbolFlags.Type ? describeType(checker, checker.getDeclaredTypeOfSymbol(symbol)) : undefined,
    parameters: (symbol.declarations ?? []).map((one) =>
      ((one as { typeParameters?: ts.NodeArray<ts.Node> }).typeParameters ?? []).map((node) => node.getText()),
    )[0],
  };
}

function describeType(checker: ts.TypeChecker, type: ts.Type): unknown {
  const signatures = (kind: ts.SignatureKind): readonly string[] =>
    checker
      .getSignaturesOfType(type, kind)
      .map(
        (one) =>
          `${ts.displayPartsToString(one.getDocumentationComment(checker))} ${checker.signatureToString(one, undefined, format)}`,
      );
  return {
    text: show(checker, type),
    members: type
      .getProperties()
      .filter(({ flags }) => !(flags & ts.SymbolFlags.Prototype))
      .map((one) => {
        const isOptional = (one.flags & ts.SymbolFlags.Optional) !== 0;
        const doc = ts.displayPartsToString(one.getDocumentationComment(checker));
        return `${doc} ${one.name.replace(/@\d+$/, "")}${isOptional ? "?" : ""}: ${show(checker, checker.getTypeOfSymbol(one))}`;
      })
      .sort()
      .slice(0, 60),
    calls: signatures(ts.SignatureKind.Call),
    makes: signatures(ts.SignatureKind.Construct),
    indexes: checker
      .getIndexInfosOfType(type)
      .map((one) => `${show(checker, one.keyType)}: ${show(checker, one.type)}`),
  };
}

const format =
  ts.TypeFormatFlags.NoTruncation |
  ts.TypeFormatFlags.InTypeAlias |
  ts.TypeFormatFlags.WriteClassExpressionAsTypeLiteral;
const show = (checker: ts.TypeChecker, type: ts.Type): string => checker.typeToString(type, undefined, format);

describe("declarations", () => {
  const ours = declaredByUs();
  const theirs = declaredByTypeScript();
  const oursSeen = viewsOf(ours);
  const theirsSeen = viewsOf(theirs);

  it.each([...sources.keys()])("%s says what tsc's does", (name) => {
    const about = `${sources.get(name)}\n=>\n${ours.get(name)}\nand tsc's\n${theirs.get(name)}`;
    expect(oursSeen.get(name)!.problems, about).toEqual(theirsSeen.get(name)!.problems);
    expect(oursSeen.get(name)!.view, about).toEqual(theirsSeen.get(name)!.view);
  });

  it("declares nothing that nobody sees", () => {
    const text = [...ours.values()].join("\n");
    expect(text).not.toMatch(/interface Unused/);
    expect(text).not.toMatch(/\.ts["']\)(?!")/);
  });

  it("keeps what is a module's own business to itself", () => {
    const { texts } = declare({
      "/p/a.ts": `import { used, unused } from "./b.ts";
        const table = { secret: 1 }; export interface Shown { table: string; at: typeof used }
        const read = () => table; export const reads = (): number => read().secret + unused;`,
      "/p/b.ts": "export const used = 1, unused = 2;",
    });
    expect(texts.get("/p/a.ts")).not.toMatch(/secret|const table|const read\b/);
    expect(texts.get("/p/a.ts")).toMatch(/import \{ used/);
  });

  const unnameable: readonly (readonly [text: string, ...codes: string[]])[] = [
    ["export function f() { interface L { a: 1 } return { a: 1 } as L; }", "TS4060"],
    ["export function f() { enum L { A } return [L.A]; }", "TS4060"],
    ['import { secret } from "./other.ts"; export const s = secret();', "TS4023"],
    ['import { secret } from "./other.ts"; export const s = () => [secret()];', "TS4023"],
    ['import { secret } from "./other.ts"; export const s: number = secret().q; const own = secret(); void own;'],
    ['import { secret } from "./other.ts"; export const { q } = secret();'],
    ["export function f() { type L = { a: 1 }; return { a: 1 } as L; }"],
    ["interface L { a: 1 } export const f = (): L[] => []; export const g = () => f();"],
    ["export const f = async () => new Map([[1, Promise.resolve([new Set<string>()])]]);"],
  ];

  it("refuses what readers could not name, as tsc does", () => {
    const files = unnameable.map(([text], at) => [`/p/u${at}.ts`, text] as const);
    const { errors } = declare({
      ...Object.fromEntries(files),
      "/p/other.ts": "interface Hidden { q: number } export const secret = (): Hidden => ({ q: 1 });",
    });
    const found = files.map(([path]) => errors.filter(({ at }) => at?.file === path).map(({ code }) => code));
    expect(found).toEqual(unnameable.map(([, ...codes]) => codes));
  });
});
