import { expect, test } from "vitest";
import type { Output } from "../compiler/5-emit/emit.ts";
import { placeOutputs } from "./place-outputs.ts";

const output = (source: string): Output => ({
  source,
  form: "module",
  code: "export const a = 1;",
  map: {
    version: 3,
    sources: [source],
    sourcesContent: ["export const a = 1;"],
    names: [],
    mappings: "AAAA",
    file: "",
  } as never,
  declarations: "export declare const a: 1;\n",
  imports: [],
  emittedImports: [],
});
const place = (sources: readonly string[], placing: Partial<Parameters<typeof placeOutputs>[1]> = {}) =>
  placeOutputs(sources.map(output), { options: {}, configPath: "/work/tsconfig.json", ...placing });
const paths = (...given: Parameters<typeof place>): readonly string[] => place(...given).files.map(({ path }) => path);

test("outputs stand beside their sources, or below outDir as the source below the root", () => {
  expect(paths(["/work/src/a.ts"])).toEqual(["/work/src/a.js", "/work/src/a.js.map", "/work/src/a.d.ts"]);
  expect(paths(["/work/src/a.ts"], { options: { outDir: "/work/dist" } })[0]).toBe("/work/dist/src/a.js");
  expect(paths(["/work/src/a.ts"], { options: { outDir: "/work/dist", rootDir: "/work/src" } })[0]).toBe(
    "/work/dist/a.js",
  );
  expect(paths(["/work/src/a.ts"], { options: { outDir: "/work/dist" }, outDir: "/out" })[0]).toBe("/out/src/a.js");
});

test("files without a configuration have their common folder for a root", () => {
  const files = placeOutputs(["/work/x/a.ts", "/work/x/y/b.ts"].map(output), { options: {}, outDir: "/out" }).files;
  expect(files.filter(({ path }) => path.endsWith(".js")).map(({ path }) => path)).toEqual([
    "/out/a.js",
    "/out/y/b.js",
  ]);
});

test("the ending follows the source's", () => {
  expect(paths(["/work/a.mts"])).toEqual(["/work/a.mjs", "/work/a.mjs.map", "/work/a.d.mts"]);
});

test("declaration, declarationDir, sourceMap and emitDeclarationOnly are the project's", () => {
  expect(paths(["/work/a.ts"], { options: { declaration: false, sourceMap: false } })).toEqual(["/work/a.js"]);
  expect(paths(["/work/a.ts"], { options: { declarationDir: "/work/types", emitDeclarationOnly: true } })).toEqual([
    "/work/types/a.d.ts",
  ]);
});

test("the map names its source relative to itself, and the code names the map", () => {
  const [code, map] = place(["/work/src/a.ts"], { options: { outDir: "/work/dist" } }).files;
  expect(code!.text).toBe("export const a = 1;\n//# sourceMappingURL=a.js.map\n");
  expect(JSON.parse(map!.text)).toMatchObject({ file: "a.js", sources: ["../../src/a.ts"], mappings: "AAAA" });
  const [inline, none] = place(["/work/src/a.ts"], { options: { inlineSourceMap: true, declaration: false } }).files;
  expect(none).toBeUndefined();
  expect(inline!.text).toContain("//# sourceMappingURL=data:application/json;base64,");
});

test("a file's name cannot add code to the output", () => {
  const [code] = place(["/work/a\nglobalThis.x=1\u2028y//.ts"]).files;
  expect(code!.text.split(/[\n\u2028]/)).toHaveLength(3);
  expect(code!.text).not.toContain("\nglobalThis");
});

test("nothing stands in the place of a source or of another output", () => {
  const said = (...given: Parameters<typeof place>): readonly string[] =>
    place(...given).problems.map(({ message }) => message);
  expect(said(["/work/a.js"], { options: { declaration: false } })).toEqual([
    "what this becomes would stand in the place of `a.js`",
  ]);
  expect(
    said(["/work/a.ts", "/work/a.tsx"], { options: { outDir: "/out", declaration: false, sourceMap: false } }),
  ).toEqual(["what this becomes would stand in the place of `a.js`"]);
  expect(said(["/other/a.ts"], { options: { outDir: "/work/dist" } })).toEqual([
    "this is not below the root folder `work`, so it has no place in `outDir`",
  ]);
});
