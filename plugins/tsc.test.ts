import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { originalPositionFor, TraceMap } from "@jridgewell/trace-mapping";
import ts from "typescript-6";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { hostResults, leak, makeProject } from "../test-fixtures/tools/same-project.ts";
import capc from "./tsc.ts";

// ts-patch calls the transformer as `programOf` does; `npm run tools` runs ts-patch itself.

const folder = makeProject();
afterAll(() => folder.remove());

type Builder = ts.EmitAndSemanticDiagnosticsBuilderProgram;

const read = (more: ts.CompilerOptions) => {
  const host = { ...ts.sys, onUnRecoverableConfigFileDiagnostic: () => undefined };
  const options = { declaration: true, sourceMap: true, ...more };
  return ts.getParsedCommandLineOfConfigFile(`${folder.path}/tsconfig.json`, options, host)!;
};
const libraries = new Map<string, ts.SourceFile | undefined>();
const hostOf = (options: ts.CompilerOptions): ts.CompilerHost => {
  const host = ts.createIncrementalCompilerHost(options);
  const getSourceFile: typeof host.getSourceFile = (name, ...more) => {
    if (!name.includes("/node_modules/")) return host.getSourceFile(name, ...more);
    if (!libraries.has(name)) libraries.set(name, host.getSourceFile(name, ...more));
    return libraries.get(name);
  };
  return { ...host, getSourceFile };
};
const programOf = (more: ts.CompilerOptions, transform = true): ts.Program => {
  const { options, fileNames } = read(more);
  const host = hostOf(options);
  const program = ts.createProgram(fileNames, options, host);
  const made = transform ? (capc(program, host, {}, { ts }) as ts.Program) : program;
  host.getSourceFile = () => {
    throw new Error("the host of a language service gives none when its program is there");
  };
  return made;
};
const emitted = (program: ts.Program | Builder, isOurs = (_: string) => true): ReadonlyMap<string, string> => {
  const files = new Map<string, string>();
  program.emit(undefined, (name, text) => isOurs(name) && files.set(name.replace(/^.*\//, ""), text));
  return files;
};
const errorsOf = (program: ts.Program | Builder) => [
  ...program.getOptionsDiagnostics(),
  ...program.getSyntacticDiagnostics(),
  ...program.getSemanticDiagnostics(),
];
const toldBy = (program: ts.Program | Builder): readonly string[] => {
  const shape = { getCurrentDirectory: () => folder.path, getNewLine: () => "\n", getCanonicalFileName: String };
  return errorsOf(program).map((one) => ts.formatDiagnostic(one, shape).split("\n")[0]!);
};

describe("capc/tsc", () => {
  let program: ts.Program;
  let files: ReadonlyMap<string, string>;
  beforeAll(() => {
    program = programOf({});
    expect(toldBy(program)).toEqual([]);
    files = emitted(program);
  });

  it("writes what behaves as the project does, byte for byte what `capc build` writes of modules, with TypeScript's own declarations", () => {
    folder.write(Object.fromEntries([...files].map(([name, text]) => [`dist/${name}`, text])));
    const run = (...words: readonly string[]) =>
      execFileSync(process.execPath, words, { cwd: folder.path, encoding: "utf8" });
    expect(JSON.parse(run("dist/main.js"))).toEqual(hostResults);
    run(fileURLToPath(new URL("../dist/cli/main.js", import.meta.url)), "build", "--outDir", "built");
    for (const name of ["even", "odd", "item", "purse", "unused"])
      expect(files.get(`${name}.js`)).toBe(readFileSync(`${folder.path}/built/${name}.js`, "utf8"));
    const plain = emitted(programOf({}, false), (name) => name.endsWith(".d.ts"));
    expect(plain.size).toBe(7);
    for (const [name, text] of plain) expect({ name, text: files.get(name) }).toEqual({ name, text });
  });

  it("writes of a module what the verifier has seen, whatever other plug-ins make of it", () => {
    const spy: ts.TransformerFactory<ts.SourceFile> = () => (file) => {
      const call = ts.factory.createCallExpression(ts.factory.createIdentifier("spy"), undefined, []);
      return ts.factory.updateSourceFile(file, [...file.statements, ts.factory.createExpressionStatement(call)]);
    };
    const seen = new Map<string, string>();
    const write = (name: string, text: string) => void seen.set(name.replace(/^.*\//, ""), text);
    program.emit(undefined, write, undefined, false, { before: [spy] });
    const spied = [...seen].flatMap(([name, text]) => (/^spy\(\)/m.test(text) ? name : []));
    expect(spied.toSorted()).toEqual(["exercise.js", "main.js"]);
    expect(seen.get("purse.js")).toBe(files.get("purse.js"));
  });

  it("leads back to the source by the map, from modules and from host files with guards", () => {
    const inline = emitted(
      programOf({ sourceMap: false, inlineSourceMap: true, inlineSources: true, declaration: false }),
    );
    expect([...inline.keys()].filter((name) => !name.endsWith(".js"))).toEqual([]);
    const original = (name: string, mark: string, from: "beside" | "inside") => {
      const text = (from === "beside" ? files : inline).get(`${name}.js`)!;
      const data = /base64,(.*)\s*$/.exec(text)?.[1] ?? "";
      const map = from === "beside" ? files.get(`${name}.js.map`)! : Buffer.from(data, "base64").toString();
      const before = text.slice(0, text.indexOf(mark)).split("\n");
      const needle = { line: before.length, column: before.at(-1)!.length };
      const { source, line, column } = originalPositionFor(new TraceMap(map), needle);
      return [source, line, column];
    };
    const at = (name: string, mark: string) => {
      const before = folder.read(`src/${name}.ts`).split(mark)[0]!.split("\n");
      return [`../src/${name}.ts`, before.length, before.at(-1)!.length];
    };
    for (const from of ["beside", "inside"] as const) {
      expect(original("purse", '"receipts"', from)).toEqual(at("purse", '"receipts"'));
      expect(original("main", "desk.takes", from)).toEqual(at("main", "desk.takes"));
      expect(original("exercise", "mine.deposit(5)", from)).toEqual(at("exercise", "mine.deposit(5)"));
    }
  });

  it("makes a leak an error of the program, at its place, and writes nothing", () => {
    folder.write({ "src/leak.ts": leak });
    const leaking = programOf({});
    const column = leak.split("\n")[1]!.indexOf("fetch") + 1;
    expect(toldBy(leaking)).toEqual([
      `src/leak.ts(2,${column}): error TS991001: CAP1001: \`fetch\` was never granted to this module`,
    ]);
    expect(emitted(leaking).size).toBe(0);
    folder.write({ "src/leak.ts": "export const leak: string = 1;\n" });
    expect(toldBy(programOf({}))).toEqual([expect.stringMatching(/^src\/leak.ts\(1,14\): error TS2322: Type/)]);
    folder.write({ "src/leak.ts": "export {};\n" });
  });

  it("remembers nothing that is no longer so", () => {
    const item = folder.read("src/item.ts");
    const config = folder.read("tsconfig.json");
    let last: Builder | undefined;
    const again = (text: string, settings = config) => {
      folder.write({ "src/leak.ts": text, "tsconfig.json": settings });
      const { options, fileNames } = read({ incremental: true, tsBuildInfoFile: `${folder.path}/info` });
      const host = hostOf(options);
      const made = ts.createProgram(fileNames, options, host, last?.getProgram());
      const program = capc(made, host, {}, { ts }) as ts.Program;
      last = ts.createEmitAndSemanticDiagnosticsBuilderProgram(program, host, last);
      const isMain = (name: string): boolean => /\/(leak|main)\.js$/.test(name);
      return [...toldBy(last).map((one) => one.replace(/^.*(CAP\d+).*$/, "$1")), ...emitted(last, isMain).keys()];
    };
    expect(again("export const a = () => 1;\n")).toEqual(["leak.js", "main.js"]);
    expect(again("export const a = () => 1;\n")).toEqual([]);
    expect(again("export class A {}\n")).toEqual(["CAP3001"]);
    expect(again("export class A {}\n")).toEqual(["CAP3001"]);
    expect(again("export class A {}\n", config.replace('"src/main.ts"', '"src/main.ts", "src/leak.ts"'))).toEqual([
      "leak.js",
      "main.js",
    ]);
    // Its guards know of a type that stands elsewhere.
    folder.write({ "src/item.ts": item.replace("price: number;", "price: number;\n  weight?: number;") });
    expect(again("export const a = () => 1;\n")).toEqual(["leak.js", "main.js"]);
    folder.write({ "src/item.ts": item });
  });

  it("says in one line how it is not to be used", () => {
    const { options, fileNames } = read({});
    const plain = ts.createProgram(fileNames, options);
    const usage = (refused: object): readonly unknown[] =>
      (refused as ts.Program).getOptionsDiagnostics().map(({ code, messageText }) => [code, messageText]);
    const old = capc(ts.createProgram(fileNames, options), undefined, {}, { ts: { ...ts, version: "7.0.2" } });
    expect(usage(old)).toEqual([
      [990_000, "capc/tsc is for TypeScript 5 and 6, and this is 7.0.2: put `capc build` in the place of `tsc`"],
    ]);
    expect(emitted(old as ts.Program).size).toBe(0);
    const away = ts.createProgram([`${folder.path}/src/even.ts`], { noLib: true });
    expect(usage(capc(away, undefined, {}, { ts }))).toEqual([
      [990_000, "capc/tsc goes by a tsconfig.json, and there is none"],
    ]);
    const told: string[] = [];
    const patched = Object.assign(ts.createProgram(fileNames, options), { originalEmit: plain.emit });
    capc(patched, {}, { ts, addDiagnostic: ({ messageText }: ts.Diagnostic) => told.push(`${messageText}`) });
    expect(told).toEqual(['capc/tsc needs ts-patch, and `"transformProgram": true` beside `"transform"`']);
    expect(patched.originalEmit()).toMatchObject({ emitSkipped: true });
    expect(() => capc(plain)).toThrow(told[0]);
  });
});
