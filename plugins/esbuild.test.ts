import { execFileSync } from "node:child_process";
import { originalPositionFor, TraceMap } from "@jridgewell/trace-mapping";
import { type BuildFailure, type BuildOptions, build, context } from "esbuild";
import { afterAll, describe, expect, it } from "vitest";
import { hostResults, leak, makeProject } from "../test-fixtures/tools/same-project.ts";
import capc from "./esbuild.ts";
import { shareProject } from "./share-project.ts";

const folder = makeProject();
afterAll(() => folder.remove());

const bundle = (name: string, more: BuildOptions = {}) =>
  build({
    entryPoints: ["src/main.ts"],
    absWorkingDir: folder.path,
    bundle: true,
    outfile: `${folder.path}/out/${name}`,
    logLevel: "silent",
    plugins: [capc()],
    ...more,
  });
const ways: Readonly<Record<string, BuildOptions>> = {
  "module.mjs": { format: "esm" },
  "module.min.mjs": { format: "esm", minify: true },
  "script.cjs": { format: "iife" },
  "common.cjs": { format: "cjs", platform: "node" },
  "chunks/main.mjs": { format: "esm", splitting: true, entryPoints: ["src/main.ts", "src/unused.ts"] },
};

describe("capc/esbuild", () => {
  it("builds what behaves as the project does, in every format", async () => {
    for (const [name, { splitting, entryPoints, ...more }] of Object.entries(ways)) {
      const cut = { splitting: true, entryPoints: entryPoints!, outdir: `${folder.path}/out/chunks` };
      const chunks: BuildOptions = { ...cut, outExtension: { ".js": ".mjs" } };
      await (splitting ? bundle(name, { ...more, ...chunks, outfile: undefined! }) : bundle(name, more));
    }
    const script = `for (const name of ${JSON.stringify(Object.keys(ways))}) {
      const { stdout, stderr } = require("node:child_process").spawnSync(process.execPath, [name], { encoding: "utf8" });
      console.log(stdout.trim() || JSON.stringify(stderr));
    }`;
    const said = execFileSync(process.execPath, ["-e", script], { cwd: `${folder.path}/out`, encoding: "utf8" });
    const answers = said
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(answers).toEqual(Object.keys(ways).map(() => hostResults));
  });

  it("leaves out what nobody uses, the compiler, and second copies", async () => {
    const { outputFiles, metafile } = await bundle("x.js", { format: "esm", write: false, metafile: true });
    const text = outputFiles![0]!.text;
    expect(text).not.toMatch(/neverAskedFor|never-called|NeverAskedFor|alsoNeverCalled/);
    expect(text).toContain("used ");
    expect(text.split("is not locked down").length - 1).toBe(1);
    const [output] = Object.values(metafile!.outputs);
    const inputs = Object.entries(output!.inputs).flatMap(([path, { bytesInOutput }]) =>
      bytesInOutput > 0 ? path : [],
    );
    expect(inputs.filter((path) => /\/(compiler|verifier|importer|plugins)\/|typescript|acorn/.test(path))).toEqual([]);
  });

  it("keeps scripts strict, on which modules rely", async () => {
    const { outputFiles } = await bundle("x.js", { write: false, banner: { js: "/* mine */" } });
    expect(outputFiles![0]!.text).toMatch(/^"use strict";\n\/\* mine \*\/\n/);
  });

  it("leads back to the source by the map", async () => {
    const { outputFiles } = await bundle("x.js", { format: "esm", write: false, sourcemap: "external", minify: true });
    const [map, code] = outputFiles!.map(({ text }) => text);
    const lines = code!.split("\n");
    const original = (mark: RegExp) => {
      const line = lines.findIndex((one) => mark.test(one));
      const { source, ...place } = originalPositionFor(new TraceMap(map!), {
        line: line + 1,
        column: mark.exec(lines[line]!)!.index,
      });
      return `${source?.replace(/^.*src\//, "")}:${place.line}:${place.column}`;
    };
    const at = (file: string, mark: string) => {
      const before = folder.read(`src/${file}`).split(mark)[0]!.split("\n");
      return `${file}:${before.length}:${before.at(-1)!.length}`;
    };
    expect(original(/"receipts"/)).toBe(at("purse.ts", '("receipts"').replace(/\d+$/, (n) => `${Number(n) + 1}`));
    expect(original(/"used "|`used /)).toBe(at("unused.ts", "`used"));
    expect(original(/#\w+\.is\(/)).toBe(at("main.ts", "this.#items.is").replace(/\d+$/, (n) => `${Number(n) + 5}`));
  });

  it("reports a leak as esbuild's own error, at its place", async () => {
    folder.write({ "src/leak.ts": leak });
    const failure = (await bundle("x.js", { write: false }).catch((error) => error)) as BuildFailure;
    folder.write({ "src/leak.ts": "export const spy = 1;\n" });
    expect(failure.errors).toMatchObject([
      {
        pluginName: "capc",
        text: "CAP1001: `fetch` was never granted to this module",
        location: { file: "src/leak.ts", line: 2, lineText: leak.split("\n")[1], length: 5 },
        notes: [{ text: expect.stringMatching(/^why: /) }, { text: expect.stringMatching(/^help: /) }, {}],
      },
    ]);
    const { column } = failure.errors[0]!.location!;
    const bytes = Buffer.from(leak.split("\n")[1]!);
    expect(bytes.subarray(column, column + 5).toString()).toBe("fetch");
  });

  it("says in one line that there is no such configuration", async () => {
    const missing = bundle("x.js", { write: false, plugins: [capc({ tsconfig: "missing.json" })] });
    await expect(missing).rejects.toThrow("capc: `tsconfig` names missing.json, which does not exist");
  });

  it("builds projects that refer to each other, whichever the solution names first", async () => {
    const extended = { extends: "capc/tsconfig", include: ["."] };
    const compilerOptions = { composite: true, declaration: true, rewriteRelativeImportExtensions: true };
    const project = (...references: readonly string[]) =>
      JSON.stringify({ ...extended, compilerOptions, references: references.map((path) => ({ path })) });
    const solution = (...names: readonly string[]) =>
      JSON.stringify({ files: [], references: names.map((name) => ({ path: `./${name}` })) });
    folder.write({
      "solution/core/tsconfig.json": project(),
      "solution/core/point.ts":
        "export interface Point { readonly x: number; readonly y: number }\nexport const parse = (text: string): Point => JSON.parse(text) as Point;\nexport const xOf = (point: Point): number => point.x;\n",
      "solution/left/tsconfig.json": project("../core"),
      "solution/left/left.ts":
        'import { type Point, parse, xOf } from "../core/point.ts";\nexport const left = (points: readonly Point[]): number => points.reduce((sum, point) => sum + xOf(point), parse(\'{ "x": 1, "y": 2 }\').x);\n',
      "solution/right/tsconfig.json": project("../core", "../left"),
      "solution/right/right.ts":
        'import { type Point, xOf } from "../core/point.ts";\nimport { left } from "../left/left.ts";\nexport const right = (point: Point): number => left([point, { x: 30, y: 0 }]) + xOf(point);\n',
      "solution/up.json": solution("core", "left", "right"),
      "solution/down.json": solution("right", "left", "core"),
    });
    for (const tsconfig of ["up.json", "down.json", "right/tsconfig.json"]) {
      const { outputFiles } = await bundle("x.js", {
        entryPoints: ["solution/right/right.ts"],
        format: "esm",
        write: false,
        plugins: [capc({ tsconfig: `solution/${tsconfig}` })],
      });
      folder.write({ "solution/out.mjs": outputFiles![0]!.text });
      const script = `import("./out.mjs").then(({ right }) => {
        console.log(right({ x: 4, y: 0 }));
        try { right({ x: "4", y: 0 }); } catch ({ message }) { console.log(message); }
      })`;
      const said = execFileSync(process.execPath, ["-e", script], { cwd: `${folder.path}/solution`, encoding: "utf8" });
      expect(said.split("\n").slice(0, 2)).toEqual(["39", "right(point.x): expected number, got string"]);
    }
  });

  it("builds again what has changed, come or gone, on one session for all instances", async () => {
    const project = shareProject(`${folder.path}/tsconfig.json`);
    const first = await context({ ...settings("a"), plugins: [capc()] });
    const second = await context({ ...settings("b"), plugins: [capc()] });
    const said = async (name: "a" | "b") => {
      const { errors } = await (name === "a" ? first : second).rebuild().catch((error: BuildFailure) => error);
      return errors.map(({ text, location }) => `${location?.file}:${location?.line} ${text}`);
    };
    const text = folder.read("src/unused.ts");
    expect([await said("a"), await said("b")]).toEqual([[], []]);
    const before = project.generation;
    expect([await said("a"), await said("b"), project.generation]).toEqual([[], [], before]);
    folder.write({
      "src/unused.ts": text
        .replace("`used $", "more + `changed $")
        .replace("export", 'import { more } from "./more.ts";\nexport'),
    });
    expect((await said("a")).join("\n")).toContain(
      "src/unused.ts:7 CAP1005: `./more.ts` is not a module of this build",
    );
    folder.write({ "src/more.ts": "export const more = 1;\n" });
    expect(await said("b")).toEqual([]);
    expect(await said("a")).toEqual([]);
    expect(project.generation).toBe(before + 2);
    expect(folder.read("out/a.js")).toContain("changed ");
    folder.write({ "src/unused.ts": text });
    expect(await said("a")).toEqual([]);
    await Promise.all([first.dispose(), second.dispose()]);
  });
});

const settings = (name: string): BuildOptions => ({
  entryPoints: ["src/main.ts"],
  absWorkingDir: folder.path,
  bundle: true,
  format: "esm",
  outfile: `${folder.path}/out/${name}.js`,
  logLevel: "silent",
});
