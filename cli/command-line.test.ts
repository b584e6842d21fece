import { readFileSync } from "node:fs";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { openSession, type Session } from "../compiler/1-open/session.ts";
import { type Folder, makeFolder } from "../test-fixtures/tools/make-folder.ts";
import { makePowers, makeSink } from "../test-fixtures/tools/make-powers.ts";
import { runCommandLine } from "./assemble-program.ts";
import type { Powers } from "./command.ts";
import { openDisk } from "./files.ts";

// One TypeScript process for all of these; `run`, which locks its process down, has its own file.
let session: Session;
beforeAll(() => {
  session = openSession();
});
afterAll(() => session.close());

let folder: Folder;
beforeEach(() => {
  folder = makeFolder();
  folder.write({ "package.json": '{ "type": "module" }' });
});
afterEach(() => folder.remove());

interface Answer {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Nothing may run in this process. */
const realm = {} as Awaited<ReturnType<Powers["realm"]>>;

/** Says what a command line says, in the test's folder. */
async function capc(line: string, { isTerminal = false, unreadable = "" } = {}): Promise<Answer> {
  const disk = openDisk((act) => act());
  const files = {
    ...disk,
    isReadable: (path: string) => path !== `${folder.path}/${unreadable}` && disk.isReadable(path),
  };
  const powers = makePowers({
    cwd: folder.path,
    files,
    session: async () => session,
    realm: async () => realm,
    out: makeSink({ isTerminal }),
  });
  const code = await runCommandLine(line.split(" ").filter(Boolean), powers);
  return {
    code,
    out: powers.out.text().replaceAll(folder.path, "~"),
    err: powers.err.text().replaceAll(folder.path, "~"),
  };
}

const config = (options: object = {}, plugin?: object, more: object = { include: ["src"] }): string =>
  JSON.stringify({
    extends: "capc/tsconfig",
    compilerOptions: {
      rootDir: "src",
      outDir: "dist",
      ...options,
      ...(plugin && { plugins: [{ name: "capc", ...plugin }] }),
    },
    ...more,
  });
const purse = "export const double = (amount: number): number => amount * 2;\n";
const thief = `export const steal = (): unknown => fetch("https://collector.example");\n`;

describe("build", () => {
  test("writes JavaScript, declarations and maps where the project says, and nothing else", async () => {
    folder.write({
      "tsconfig.json": config(),
      "src/a.ts": purse,
      "src/deep/b.ts": 'export { double } from "../a.ts";\n',
    });
    expect(await capc("build")).toEqual({ code: 0, out: "", err: "" });
    expect(folder.list("dist")).toEqual(["a.d.ts", "a.js", "a.js.map", "deep/b.d.ts", "deep/b.js", "deep/b.js.map"]);
    expect(folder.read("dist/a.js")).toContain('number$(amount, "');
    expect(folder.read("dist/deep/b.js")).toContain('"../a.js"');
    expect(folder.read("dist/a.d.ts")).toBe("export declare const double: (amount: number) => number;\n");
    expect(JSON.parse(folder.read("dist/deep/b.js.map"))).toMatchObject({ sources: ["../../src/deep/b.ts"] });
  });

  test("all or nothing: with one bad module no file is written", async () => {
    folder.write({ "tsconfig.json": config(), "src/a.ts": purse, "src/thief.ts": thief });
    const { code, out } = await capc("build");
    expect(code).toBe(3);
    expect(out).toBe("src/thief.ts(1,37): error CAP1001: `fetch` was never granted to this module\n");
    expect(folder.list()).toEqual(["package.json", "src/a.ts", "src/thief.ts", "tsconfig.json"]);
  });

  test("an outDir that cannot be written is one line, and nothing is left", async () => {
    folder.write({ "tsconfig.json": config(), "src/a.ts": purse, taken: "" });
    for (const outDir of ["taken", "taken/deep", "/proc/capc", "/dev/null/x"]) {
      const { code, out, err } = await capc(`build --outDir ${outDir}`);
      expect({ code, out }).toEqual({ code: 2, out: "" });
      expect(err).toMatch(/^capc: cannot write \S+: [^\n]+\n$/);
    }
    expect(folder.list()).toEqual(["package.json", "src/a.ts", "taken", "tsconfig.json"]);
  });

  test("files are built with what they import, beside themselves or into outDir", async () => {
    folder.write({
      "x/a.ts": purse,
      "x/main.ts": 'import { double } from "./a.ts";\nexport const four = double(2);\n',
    });
    expect(await capc("build x/a.ts")).toMatchObject({ code: 0 });
    expect(folder.list("x")).toEqual(["a.d.ts", "a.js", "a.js.map", "a.ts", "main.ts"]);
    const rejected = await capc("build x/main.ts --outDir out");
    expect(rejected).toMatchObject({ code: 3 });
    expect(rejected.out).toContain("CAP1008");
    folder.write({ "x/main.ts": 'import { double } from "./a.ts";\nexport const four = (): number => double(2);\n' });
    session.update([`${folder.path}/x/main.ts`]);
    expect(await capc("build x/main.ts --outDir out")).toEqual({ code: 0, out: "", err: "" });
    expect(folder.list("out").filter((name) => name.endsWith(".js"))).toEqual(["a.js", "main.js"]);
  });

  test("a JavaScript file is built into another folder, never over itself", async () => {
    folder.write({ "j.js": "export const one = 1;\n" });
    expect(await capc("build j.js")).toMatchObject({
      code: 2,
      out: "error CAP0021: j.js: what this becomes would stand in the place of `j.js`\n",
    });
    expect(await capc("build j.js --outDir out")).toMatchObject({ code: 0 });
    expect(folder.read("out/j.js")).toContain("harden$(one)");
    expect(folder.read("j.js")).toBe("export const one = 1;\n");
  });

  test("noEmit checks, as with tsc, and says so where only the configuration does", async () => {
    folder.write({ "tsconfig.json": config({ noEmit: true, outDir: undefined }), "src/a.ts": purse });
    const note = "capc: `noEmit` is set, so nothing was written\n";
    expect(await capc("build")).toEqual({ code: 0, out: "", err: note });
    expect(await capc("build --noEmit")).toEqual({ code: 0, out: "", err: "" });
    expect(folder.list("src")).toEqual(["a.ts"]);
    expect(await capc("check")).toMatchObject({ code: 0 });
  });

  test("JSON says what was written", async () => {
    folder.write({ "tsconfig.json": config({ declaration: false, sourceMap: false }), "src/a.ts": purse });
    expect(JSON.parse((await capc("build --json")).out)).toEqual({ diagnostics: [], written: ["dist/a.js"] });
    expect(JSON.parse((await capc("build --json")).out)).toEqual({ diagnostics: [], written: [] });
  });
});

describe("the capc entry of tsconfig", () => {
  const host = `import { double } from "./a.ts";
enum Side { Left, Right }
class Host { readonly side: Side = Side.Left; }
console.log(double(2), new Host(), await import("./a.ts"));
export type { Host };
`;

  test("trusted files lose their types and keep their authority; modules keep to the rules", async () => {
    folder.write({
      "tsconfig.json": config({ lib: ["esnext", "dom"] }, { trusted: ["src/host.ts"] }),
      "src/a.ts": purse,
      "src/host.ts": host,
    });
    expect(await capc("build")).toEqual({ code: 0, out: "", err: "" });
    const text = folder.read("dist/host.js");
    expect(text).toContain('import { double } from "./a.js";');
    expect(text).toContain('await import("./a.js")');
    expect(text).toContain("console.log(double(2)");
    expect(text).not.toContain("@capc/runtime");
    expect(text).not.toMatch(/readonly|: Side|export type/);
    expect(folder.list("dist")).toContain("a.d.ts");
  });

  test("a module cannot import a trusted file", async () => {
    folder.write({
      "tsconfig.json": config({ lib: ["esnext", "dom"] }, { trusted: ["src/host.ts"] }),
      "src/host.ts": "export const log = console.log;\n",
      "src/a.ts": 'import { log } from "./host.ts";\nexport const f = (): void => log("x");\n',
    });
    const { code, out } = await capc("check");
    expect(code).toBe(3);
    expect(out).toMatch(/^src\/a\.ts\(1,21\): error CAP1005: /);
  });

  test("language and soundness are turned down, confinement never", async () => {
    const source = `export function f(): unknown {\n  var a = 1;\n  return [a, fetch];\n}\n`;
    folder.write({ "tsconfig.json": config({}, { language: "warn" }), "src/a.ts": source });
    const { code, out } = await capc("check");
    expect(code).toBe(3);
    expect(out).toMatch(/^src\/a\.ts\(2,3\): warning CAP3006: [^\n]+\nsrc\/a\.ts\(3,14\): error CAP1001: [^\n]+\n$/);
  });

  test("it counts for single files too", async () => {
    folder.write({
      "tsconfig.json": config({}, { language: "warn" }),
      "src/a.ts": "export function f(): number {\n  var a = 1;\n  return a;\n}\n",
    });
    expect((await capc("check src/a.ts")).code).toBe(0);
  });

  test("a mistake in it is an error at its place", async () => {
    folder.write({ "tsconfig.json": config({}, { soundness: "off" }), "src/a.ts": purse });
    const { code, out } = await capc("check");
    expect(code).toBe(2);
    expect(out).toMatch(/^tsconfig\.json\(1,\d+\): error CAP0020: `soundness` is neither `"error"` nor `"warn"`\n$/);
  });
});

describe("check", () => {
  const loose = "export function f(a: number): boolean {\n  var x = a;\n  return x == 1;\n}\n";

  test("frames for a terminal or when asked, lines otherwise", async () => {
    folder.write({ "thief.ts": thief });
    const frame = `error[CAP1001]: \`fetch\` was never granted to this module
 --> thief.ts:1:37
  |
1 | export const steal = (): unknown => fetch("https://collector.example");
  |                                     ^^^^^
  = why: a name that comes from nowhere is a power its callers cannot withhold
  = help: take a \`Fetcher\` as a parameter
  = more: capc explain CAP1001

1 error
`;
    expect((await capc("check thief.ts --pretty true")).out).toBe(frame);
    expect((await capc("check thief.ts", { isTerminal: true })).out).toBe(frame);
    const line = "thief.ts(1,37): error CAP1001: `fetch` was never granted to this module\n";
    expect((await capc("check thief.ts")).out).toBe(line);
    expect((await capc("check thief.ts --pretty false", { isTerminal: true })).out).toBe(line);
  });

  test("JSON has every diagnostic, TypeScript's too", async () => {
    folder.write({ "a.ts": 'export const n: number = "x";\n' });
    const { code, out } = await capc("check a.ts --json");
    expect(code).toBe(3);
    expect(JSON.parse(out)).toEqual({
      diagnostics: [
        {
          code: "TS2322",
          severity: "error",
          message: "Type 'string' is not assignable to type 'number'.",
          file: "a.ts",
          line: 1,
          column: 14,
          endLine: 1,
          endColumn: 15,
          why: null,
          help: null,
        },
      ],
    });
  });

  test("--fix makes the changes that need no thought and reports what is left", async () => {
    folder.write({
      "a.ts": loose,
      "b.ts": `\ufeffexport * from "./a.ts";\r\n${loose.replace("f(", "g(").replaceAll("\n", "\r\n")}`,
    });
    expect((await capc("check a.ts b.ts")).code).toBe(3);
    expect(await capc("check a.ts b.ts --fix")).toEqual({ code: 0, out: "", err: "" });
    const fixed = loose.replace("var", "const").replace("==", "===");
    expect(folder.read("a.ts")).toBe(fixed);
    expect(folder.read("b.ts")).toBe(
      `\ufeffexport * from "./a.ts";\r\n${fixed.replace("f(", "g(").replaceAll("\n", "\r\n")}`,
    );
    folder.write({ "a.ts": loose + thief });
    session.update([`${folder.path}/a.ts`]);
    const left = await capc("check a.ts --fix --json");
    expect(left.code).toBe(3);
    expect(JSON.parse(left.out)).toMatchObject({ fixed: ["a.ts"], diagnostics: [{ code: "CAP1001", line: 5 }] });
    expect(folder.list()).toEqual(["a.ts", "b.ts", "package.json"]);
  });

  test("a file whose bytes are not UTF-8 is reported and never rewritten", async () => {
    const bytes = Buffer.concat([Buffer.from(`${loose}// `), Buffer.from([0xe9]), Buffer.from("\n")]);
    folder.write({ "latin.ts": bytes });
    expect((await capc("check latin.ts --fix")).code).toBe(3);
    expect(readFileSync(`${folder.path}/latin.ts`).equals(bytes)).toBe(true);
  });
});

describe("bad input is one clear line and the documented code", () => {
  const cases: readonly (readonly [line: string, code: number, said: string | RegExp])[] = [
    ["check missing.ts", 2, "error CAP0002: missing.ts: there is no such file"],
    ["check folder", 2, "error CAP0003: folder: this is a folder, not a file"],
    ["build folder", 2, "error CAP0003: folder: this is a folder, not a file"],
    ["check garbage.ts", 3, "error CAP0004: garbage.ts: this file is not text"],
    ["check huge.ts", 3, /^error CAP0005: huge\.ts: this file has 11000000 [^\n]+$/],
    ["check nested.ts", 3, /^nested\.ts\(1,\d+\): error CAP0006: this is nested too deeply$/],
    ["build nested.ts", 3, /^nested\.ts\(1,\d+\): error CAP0006: this is nested too deeply$/],
    ["check notes.txt", 2, "capc: notes.txt is neither TypeScript nor JavaScript by its name"],
    ["check folder/types.d.ts", 2, "capc: there is no module to check"],
    ["check -p missing.json", 2, "error CAP0002: missing.json: there is no such file"],
    ["check -p folder", 2, "error CAP0002: folder/tsconfig.json: there is no such file"],
    ["check -p broken.json", 2, /^broken\.json\(2,1\): error TS1005: [^\n]+$/],
    ["check -p nothing.json", 2, /^nothing\.json\(1,\d+\): error TS18002: [^\n]+$/],
    ["check -p nobody.json", 2, /^error TS18003: [^\n]+$/],
    ["build -p types.json", 2, "capc: there is no module to build"],
    ["check -p option.json", 2, /^option\.json\(1,\d+\): error TS5023: Unknown compiler option 'nonsense'.$/],
    ["check -p weak.json", 2, "error CAP0008: weak.json: `noUncheckedIndexedAccess` is off"],
    ["check -p unchecked.json", 2, "error CAP0008: unchecked.json: `noCheck` is on"],
    ["build --target es5 -p types.json", 2, /^error TS5108: Option 'target=ES5' has been removed\./],
    ["build @nothing", 2, "capc: cannot read nothing: there is no such file"],
    ["check good.ts -p weak.json", 2, "capc: --project names a project: name files or a project, not both"],
    ["check --fxi", 2, "capc: unknown option '--fxi' (did you mean --fix?)"],
    ["check --zebra", 2, "capc: unknown option '--zebra'"],
    ["bulid", 2, "capc: unknown command 'bulid' (did you mean build?)"],
    ["zebra", 2, "capc: unknown command 'zebra'"],
    ["check --pretty maybe", 2, /^capc: option '--pretty <boolean>' argument 'maybe' is invalid\. [^\n]+$/],
    ["build --outDir", 2, "capc: option '--outDir <folder>' argument missing"],
    ["init good.ts", 2, "capc: good.ts is a file, not a folder"],
    ["run", 2, "capc: there is no src/main.ts here: name a file, or set `capc.main` in package.json"],
    ["run missing.ts", 2, "error CAP0002: missing.ts: there is no such file"],
  ];
  const strict =
    '"strict": true, "noUncheckedIndexedAccess": true, "exactOptionalPropertyTypes": true, "verbatimModuleSyntax": true';

  test.each(cases)("capc %s", async (line, code, said) => {
    folder.write({
      "good.ts": purse,
      "folder/types.d.ts": "export declare const a: 1;\n",
      "notes.txt": "hello",
      "broken.json": '{ "files": ["good.ts" \n',
      "nothing.json": '{ "files": [] }',
      "nobody.json": '{ "include": ["nobody"] }',
      "types.json": `{ "compilerOptions": { ${strict} }, "include": ["folder"] }`,
      "option.json": `{ "compilerOptions": { ${strict}, "nonsense": 1 }, "files": ["good.ts"] }`,
      "unchecked.json": `{ "compilerOptions": { ${strict}, "noCheck": true }, "files": ["good.ts"] }`,
      "weak.json": `{ "compilerOptions": { ${strict.replace('dexedAccess": true', 'dexedAccess": false')} }, "files": ["good.ts"] }`,
      ...(line.includes("garbage") && {
        "garbage.ts": Uint8Array.from({ length: 3000 }, (_, index) => (index * 7919) % 256),
      }),
      ...(line.includes("huge") && { "huge.ts": "export const a = 1;\n".repeat(550_000) }),
      ...(line.includes("nested") && { "nested.ts": `export const a = ${"(".repeat(5000)}1${")".repeat(5000)};\n` }),
    });
    const before = folder.list();
    const answer = await capc(line);
    const text = (answer.out + answer.err).replace(/\n$/, "");
    if (typeof said === "string") expect(text).toBe(said);
    else expect(text).toMatch(said);
    expect(answer.code).toBe(code);
    expect(folder.list()).toEqual(before);
  });
});

test("what may not be read is told, and is not taken for empty or absent", async () => {
  folder.write({ "tsconfig.json": config(), "src/a.ts": purse });
  const told = (name: string): Answer => ({ code: 2, out: "", err: `capc: cannot read ${name}: permission denied\n` });
  expect(await capc("check", { unreadable: "tsconfig.json" })).toEqual(told("tsconfig.json"));
  expect(await capc("check src/a.ts", { unreadable: "src/a.ts" })).toEqual(told("src/a.ts"));
  expect(await capc("run src/a.ts", { unreadable: "src/a.ts" })).toEqual(told("src/a.ts"));
});

test("help and version are everywhere, and help has examples", async () => {
  for (const name of ["build", "check", "run", "explain", "init"]) {
    const help = await capc(`${name} --help`);
    expect(help).toMatchObject({ code: 0, err: "" });
    expect(help.out).toMatch(new RegExp(`^Usage: capc ${name} [^]*\\nExamples:\\n  capc ${name}`));
    expect(await capc(`${name} --version`)).toEqual({ code: 0, out: "1.2.3\n", err: "" });
  }
  expect(await capc("--version")).toEqual({ code: 0, out: "1.2.3\n", err: "" });
  expect((await capc("--help")).out).toContain("Exit codes: 0 ok, 1 the program failed, 2 usage, 3 rejected");
  expect(await capc("")).toMatchObject({ code: 2, out: "" });
});
