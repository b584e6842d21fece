import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Opened, openSession, type Session } from "./session.ts";
import { strictOptions } from "./strict-options.ts";

const strict = {
  target: "esnext",
  lib: ["esnext"],
  types: [],
  module: "nodenext",
  strict: true,
  noUncheckedIndexedAccess: true,
  exactOptionalPropertyTypes: true,
  verbatimModuleSyntax: true,
};

let folder: string;
let session: Session;
beforeAll(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), "capc-session-")));
  writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
  session = openSession({ cwd: folder });
});
afterAll(() => {
  session.close();
  rmSync(folder, { recursive: true });
});

let count = 0;

/** Writes files into a folder of their own, and answers its name, relative to where the session works. */
function write(files: Readonly<Record<string, string | Buffer>>): string {
  const name = `p${count++}`;
  mkdirSync(join(folder, name), { recursive: true });
  for (const [file, content] of Object.entries(files)) writeFileSync(join(folder, name, file), content);
  return name;
}

const config = (files: readonly string[], options: object = {}): string =>
  JSON.stringify({ compilerOptions: { ...strict, ...options }, files });

const project = (files: Readonly<Record<string, string | Buffer>>, options?: object): Opened =>
  session.openProject(`${write({ "tsconfig.json": config(Object.keys(files), options), ...files })}/tsconfig.json`);

/** What is wrong, without paths. */
const errors = (opened: Opened): readonly string[] =>
  opened.typescriptErrors().map(({ code, message }) => `${code} ${message.replaceAll(folder, "").split("\n")[0]}`);

describe("a project", () => {
  it("has the files that are compiled, with texts that offsets fit", () => {
    const files = ["a.ts"];
    const name = write({
      "tsconfig.json": config(files),
      "a.ts": '\ufeffimport { b } from "./b.js";\nexport const a: string = "😀" + b;',
      "b.js": "export const b = 1;",
      "c.d.ts": "export declare const c: 1;",
    });
    const opened = session.openProject(`${name}/tsconfig.json`);
    expect(opened.modules.map(({ path, isJavaScript }) => `${path.split("/").at(-1)} ${isJavaScript}`)).toEqual([
      "a.ts false",
    ]);
    expect(opened.modules[0]!.text.startsWith("import")).toBe(true);
    expect(errors(opened)).toEqual([expect.stringContaining("TS7016")]);
    expect(project({ "a.ts": "export {};", "b.js": "export {};" }, { allowJs: true }).modules).toHaveLength(2);
  });

  it("reports errors in TypeScript's words and order", () => {
    const opened = project({
      "a.ts": "export const a: { b: { c: string } } = { b: { c: 1 } }; export const d: string = 1;",
    });
    expect(errors(opened)).toEqual([
      "TS2322 Type 'number' is not assignable to type 'string'.",
      "TS2322 Type 'number' is not assignable to type 'string'.",
    ]);
    // Errors of syntax hide the errors of types that they cause.
    expect(errors(project({ "a.ts": "export const a: string = 1 1;" }))).toEqual(["TS1005 ',' expected."]);
  });

  it("prints the links of a chain below each other", () => {
    const [error] = project({
      "a.ts": "interface A { f(x: string): void } export const a: A = { f: (x: number) => void x };",
    }).typescriptErrors();
    expect(error?.message).toMatch(/^Type .*\n {2}Types of parameters .*\n {4}Type 'string'/);
  });

  it("needs the options without which types are not true", () => {
    expect(errors(project({ "a.ts": "export {};" }, { strict: false, exactOptionalPropertyTypes: false }))).toEqual([
      "CAP0008 `strict` is off",
      "CAP0008 `exactOptionalPropertyTypes` is off",
    ]);
    expect(errors(project({ "a.ts": "export {};" }, { noImplicitAny: false }))).toEqual([
      "CAP0008 `noImplicitAny` is off",
    ]);
    expect(errors(project({ "a.ts": "export {};" }))).toEqual([]);
  });
});

describe("input that is no program", () => {
  const deep = (open: string, close: string, levels: number): string =>
    `export const x = ${open.repeat(levels)}1${close.repeat(levels)};`;

  it("is a finding for each kind", () => {
    expect(errors(session.openProject("nowhere/tsconfig.json"))).toEqual(["CAP0002 there is no such file"]);
    expect(errors(session.openProject("."))).toEqual(["CAP0003 this is a folder, not a file"]);
    expect(errors(session.openFiles(["nothing.ts"]))).toEqual(["CAP0002 there is no such file"]);
    expect(errors(session.openFiles(["."]))).toEqual(["CAP0003 this is a folder, not a file"]);
    expect(
      errors(project({ "a.ts": Buffer.from(Array.from({ length: 5000 }, (_, at) => (at * 7919) % 256)) })),
    ).toEqual(["CAP0004 this file is not text"]);
    expect(errors(project({ "a.ts": `export const a = "${"a".repeat(10_000_000)}";` }))).toEqual([
      "CAP0005 this file has 10000020 bytes, more than 1048576",
    ]);
    expect(errors(session.openTexts({ "/a.ts": " ".repeat(2_000_000) }))[0]).toMatch(/^CAP0005/);
  });

  it.each([
    ["parentheses", deep("(", ")", 5000)],
    ["arrays", deep("[", "]", 5000)],
    ["arrays that TypeScript could still count", deep("[", "]", 250)],
    ["records", deep("{ a: ", "}", 250)],
    ["functions", deep("() => (", ")", 2000)],
    ["a sum", `export const x = ${"1 + ".repeat(5000)}1;`],
    ["blocks", `export function f() ${"{".repeat(5000)}${"}".repeat(5000)}`],
    ["types", `export type T = ${"{ a: ".repeat(3000)}1${" }".repeat(3000)};`],
  ])("is a finding when it is too deep: %s", (_, text) => {
    expect(errors(session.openTexts({ "/a.ts": text }))).toEqual(["CAP0006 this is nested too deeply"]);
  });

  it("may be deep, as long as everybody can walk it", () => {
    const sums = `export const x = ${"1 + ".repeat(400)}1;`;
    expect(errors(session.openTexts({ "/a.ts": `${deep("(", ")", 200)}\n${sums.replace("x =", "y =")}` }))).toEqual([]);
  });

  it("is a configuration that TypeScript cannot read", () => {
    const broken = (text: string | Buffer): readonly string[] =>
      errors(session.openProject(`${write({ "tsconfig.json": text, "a.ts": "export {};" })}/tsconfig.json`));
    expect(broken('{ "compilerOptions": {')).toEqual(["TS1005 '}' expected."]);
    expect(broken('{ "compilerOptions": { "strict": "yes" } }')[0]).toMatch(/^TS5024/);
    expect(broken(Buffer.from([0, 1, 2, 255, 254]))[0]).toMatch(/^TS1127/);
    expect(broken('{ "extends": "./missing.json", "files": ["a.ts"] }')[0]).toMatch(/^TS(5083|6053)/);
    expect(broken('{ // round and round\n "extends": "./tsconfig.json" }')).toEqual([
      "CAP0007 this configuration extends itself, by way of `tsconfig.json`",
    ]);
    expect(broken('{ "files": [] }')[0]).toMatch(/^TS18002/);
  });

  it("leaves nothing to look at", () => {
    const opened = session.openFiles(["nothing.ts"]);
    expect(opened.modules).toEqual([]);
    expect(() => opened.checker).toThrow("nothing was opened");
  });
});

describe("texts", () => {
  it("are checked with the runtime's types, and see no file of the disk", () => {
    const opened = session.openTexts({
      "/p/plugin.ts": `import { Namespace } from "@capc/runtime";
        import { base } from "./base.ts";
        export const make = (n: number) => Namespace({ f: () => n + base });`,
      "/p/base.ts": "export const base = 1;",
    });
    expect(errors(opened)).toEqual([]);
    expect(opened.modules.map(({ path }) => path).toSorted()).toEqual(["/p/base.ts", "/p/plugin.ts"]);
    const type = opened.program.getSourceFileNames().filter(opened.isRuntimeFile);
    expect(type.length).toBeGreaterThan(0);
    expect(opened.program.getSourceFileNames().filter(opened.isLibraryFile).length).toBeGreaterThan(10);

    write({ "secret.ts": "export const secret = 1;" });
    const nosy = session.openTexts({
      "/p/plugin.ts": [`${folder}/p${count - 1}/secret.ts`, "/etc/passwd", "typescript", "node:fs", "vitest"]
        .map((specifier, at) => `import * as x${at} from ${JSON.stringify(specifier)}; x${at};`)
        .join("\n"),
    });
    expect(errors(nosy).map((error) => error.slice(0, 6))).toEqual(["TS2307", "TS2307", "TS2307", "TS2591", "TS2307"]);
  });

  it("lose their byte order mark, as files do", () => {
    const opened = session.openTexts({ "/a.ts": "\ufeffexport const a: string = 1;" });
    expect(opened.modules[0]!.text).toBe("export const a: string = 1;");
    expect(opened.typescriptErrors()[0]?.at).toEqual({ file: "/a.ts", start: 13, end: 14 });
  });

  it("may be JavaScript", () => {
    expect(errors(session.openTexts({ "/a.js": "export const f = (a) => a.b.c;" }))).toEqual([]);
    expect(errors(session.openTexts({ "/a.js": "export const f = (a: string) => a;" }))[0]).toMatch(/^TS8010/);
  });

  it("are opened again without a new process, and in milliseconds", () => {
    const own = openSession();
    const text = (n: number): string => `export const f = (a: number): ${n % 2 ? "string" : "number"} => a + ${n};`;
    own.openTexts({ "/a.ts": text(0) }).typescriptErrors();
    const before = childProcesses();
    const times = Array.from({ length: 20 }, (_, n) => {
      const start = performance.now();
      const opened = own.openTexts({ "/a.ts": text(n), [`/b${n % 3}.ts`]: "export {};" });
      expect(errors(opened)).toHaveLength(n % 2);
      expect(opened.modules).toHaveLength(2);
      return performance.now() - start;
    });
    expect(childProcesses()).toEqual(before);
    // Far above what it takes (2 ms), far below what a start takes.
    expect(times.toSorted((a, b) => a - b)[10]).toBeLessThan(40);
    own.close();
  });
});

describe("files", () => {
  it("have the options that projects have", () => {
    const shipped = JSON.parse(readFileSync(new URL("../../tsconfig.module.json", import.meta.url), "utf8")) as {
      compilerOptions: Record<string, unknown>;
    };
    // Nothing is emitted by TypeScript here, and so nothing has to be renamed.
    const { rewriteRelativeImportExtensions, ...expected } = shipped.compilerOptions;
    expect(rewriteRelativeImportExtensions).toBe(true);
    expect(strictOptions).toMatchObject(expected);
  });

  it("need no configuration and no package.json, and are ES modules whatever one says", () => {
    const name = write({
      "main.ts":
        'import { b } from "./b.ts"; import { Namespace } from "@capc/runtime"; export const n = [b, Namespace];',
      "b.ts": "export const b: number = 1;",
      "package.json": '{ "type": "commonjs" }',
    });
    const opened = session.openFiles([`${name}/main.ts`]);
    expect(errors(opened)).toEqual([]);
    expect(opened.modules).toHaveLength(2);
    expect(opened.configPath).toBeUndefined();
  });

  it("are seen to change", () => {
    const name = write({ "a.ts": "export const a: number = 1;" });
    const path = `${name}/a.ts`;
    const [before] = session.openFiles([path]).modules;
    expect(session.openFiles([path]).modules[0]!.tree).toBe(before!.tree);
    writeFileSync(join(folder, path), 'export const a: number = "one";');
    session.update([path]);
    expect(errors(session.openFiles([path]))).toEqual(["TS2322 Type 'string' is not assignable to type 'number'."]);
  });
});

describe("a project that changes", () => {
  it("is read anew where it changed", () => {
    const name = write({
      "tsconfig.json": config([]).replace('"files":[]', '"include":["*.ts"]'),
      "a.ts": "export const a = 1;",
    });
    const open = (): readonly string[] => {
      const opened = session.openProject(`${name}/tsconfig.json`);
      return [...opened.modules.map(({ path }) => path.split("/").at(-1)!), ...errors(opened)];
    };
    expect(open()).toEqual(["a.ts"]);
    writeFileSync(join(folder, name, "b.ts"), "export const b: string = 1;");
    session.update([`${name}/b.ts`]);
    expect(open()).toEqual(["a.ts", "b.ts", "TS2322 Type 'number' is not assignable to type 'string'."]);
    rmSync(join(folder, name, "b.ts"));
    session.update([`${name}/b.ts`]);
    expect(open()).toEqual(["a.ts"]);
  });
});

// There is no portable way to find one's children on Windows.
describe.runIf(process.platform !== "win32")("the process", () => {
  it("starts again after it died, and its death is a finding", () => {
    const own = openSession({ cwd: folder });
    const before = childProcesses();
    expect(errors(own.openTexts({ "/a.ts": "export const a = 1;" }))).toEqual([]);
    const [started] = childProcesses().filter((pid) => !before.includes(pid));
    process.kill(Number(started), "SIGKILL");
    expect(errors(own.openTexts({ "/a.ts": "export const a = 2;" }))[0]).toMatch(/^CAP0009 TypeScript's process ended/);
    expect(errors(own.openTexts({ "/a.ts": "export const a: string = 1;" }))[0]).toMatch(/^TS2322/);
    own.close();
    expect(errors(own.openTexts({ "/a.ts": "export const a = 1;" }))).toEqual([]);
    own.close();
  });
});

function childProcesses(): readonly string[] {
  if (process.platform === "win32") return [];
  const listed = execFileSync("ps", ["-A", "-o", "pid=,ppid=,comm="], { encoding: "utf8" });
  return listed
    .split("\n")
    .map((line) => line.trim().split(/\s+/))
    .filter(([, parent, command]) => Number(parent) === process.pid && !/\bps$/.test(command ?? ""))
    .map(([pid]) => pid!);
}

describe("an answer that nobody has read yet", () => {
  it("is not lost while other things happen", async () => {
    const opened = session.openTexts({ "/p/in.ts": 'export const a: number = "text";' });
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(opened.typescriptErrors().map(({ code }) => code)).toEqual(["TS2322"]);
    session.openTexts({ "/p/in.ts": "export const a = 1;" });
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(session.openTexts({ "/p/in.ts": "export const a: 2 = 1;" }).typescriptErrors()).toHaveLength(1);
  });
});
