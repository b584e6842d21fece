import { describe, expect, test } from "vitest";
import { makeFiles } from "../test-fixtures/tools/make-powers.ts";
import { readSettingsWithReferences } from "./merge-settings.ts";
import { isSolution, orderProjects } from "./order-projects.ts";
import { isHost } from "./read-settings.ts";
import { resolveAtRunTime } from "./resolve-at-run-time.ts";

const config = (...paths: readonly (string | object)[]): string =>
  JSON.stringify({ references: paths.map((path) => (typeof path === "string" ? { path } : path)) });

describe("projects", () => {
  const files = makeFiles({
    "/w/tsconfig.json": '{ "files": [], "references": [{ "path": "app" }] }',
    "/w/app/tsconfig.json": config("../left", "../right/tsconfig.lib.json"),
    "/w/left/tsconfig.json": config("../core"),
    "/w/right/tsconfig.lib.json": `// a comment\n${config("../core/")}`,
    "/w/core/tsconfig.json": '{ "references": "none" }',
    "/w/a/tsconfig.json": config("../b"),
    "/w/b/tsconfig.json": config("../c"),
    "/w/c/tsconfig.json": config("../b"),
    "/w/d/tsconfig.json": config({ path: "../e", circular: true }),
    "/w/e/tsconfig.json": config("../d"),
    "/w/broken/tsconfig.json": "{",
  });
  const order = (...roots: readonly string[]) => {
    const found = orderProjects(
      roots.map((root) => `/w/${root}`),
      files,
    );
    return [found.order.map((path) => path.slice(3)), found.circle?.map((path) => path.slice(3))];
  };

  test("stand after those that they refer to, each once", () => {
    const sorted = ["core/tsconfig.json", "left/tsconfig.json", "right/tsconfig.lib.json", "app/tsconfig.json"];
    expect(order("tsconfig.json")).toEqual([[...sorted, "tsconfig.json"], undefined]);
    expect(order("left/tsconfig.json", "app/tsconfig.json")[0]).toEqual(sorted);
    expect(order("broken/tsconfig.json")).toEqual([["broken/tsconfig.json"], undefined]);
  });

  test("may not go round in a circle, unless they say so", () => {
    expect(order("a/tsconfig.json")[1]).toEqual(["b/tsconfig.json", "c/tsconfig.json"]);
    expect(order("d/tsconfig.json")[1]).toBeUndefined();
  });

  test("that name no files and others in their stead are solutions", () => {
    expect(isSolution("/w/tsconfig.json", files)).toBe(true);
    expect(isSolution("/w/app/tsconfig.json", files)).toBe(false);
  });
});

test("of each project its own settings say what is a module", () => {
  const of = (settings: object | undefined, ...paths: readonly string[]): string =>
    JSON.stringify({
      ...(settings && { compilerOptions: { plugins: [{ name: "capc", ...settings }] } }),
      references: paths.map((path) => ({ path })),
    });
  const files = makeFiles({
    "/w/app/tsconfig.json": of({ trusted: ["src/host.ts"] }, "../core", "../old", "../lib"),
    "/w/core/tsconfig.json": of({ modules: ["src/modules"] }),
    "/w/lib/tsconfig.json": of({}),
    "/w/old/tsconfig.json": of(undefined),
    ...Object.fromEntries(["/w/app/src/host.ts", "/w/core/src/modules/a.ts"].map((path) => [path, ""])),
  });
  const settings = readSettingsWithReferences("/w/app/tsconfig.json", files);
  const hosts = [
    "app/src/host.ts",
    "app/src/a.ts",
    "core/src/a.ts",
    "core/src/modules/a.ts",
    "lib/a.ts",
    "old/a.ts",
    "else/a.ts",
  ];
  expect(hosts.filter((path) => isHost(`/w/${path}`, settings))).toEqual([
    "app/src/host.ts",
    "core/src/a.ts",
    "old/a.ts",
  ]);
});

describe("a package's name leads, when the program runs,", () => {
  const manifest = (exports: unknown, more: object = {}): string => JSON.stringify({ name: "p", exports, ...more });
  const at = (text: string, specifier: string, more: Readonly<Record<string, string>> = {}) =>
    resolveAtRunTime(specifier, "/w/app/dist/a.js", makeFiles({ "/w/node_modules/p/package.json": text, ...more }));
  const folder = "/w/node_modules/p";

  test.each<readonly [string, unknown, string, string | undefined]>([
    ["to a string", "./dist/a.js", "p", `${folder}/dist/a.js`],
    ["past the types", { types: "./a.d.ts", default: "./a.js" }, "p", `${folder}/a.js`],
    [
      "to what is imported, not required",
      { require: "./a.cjs", import: { default: "./a.mjs" } },
      "p",
      `${folder}/a.mjs`,
    ],
    ["to a part of it", { ".": "./a.js", "./b": "./c.js" }, "p/b", `${folder}/c.js`],
    ["by a pattern, the longest first", { "./*": "./x/*", "./in/*.js": "./y/*.js" }, "p/in/a.js", `${folder}/y/a.js`],
    ["nowhere, if it says null", { "./*": "./x/*", "./in/*": null }, "p/in/a.js", undefined],
    ["nowhere, if it has other parts only", { "./b": "./c.js" }, "p", undefined],
    ["nowhere out of it", "../q/a.js", "p", undefined],
    ["nowhere by conditions that do not hold", { browser: "./a.js" }, "p", undefined],
  ])("%s", (_, exports, specifier, found) => {
    expect(at(manifest(exports), specifier)).toBe(found);
  });

  test("to its main file, or its index, where it has no exports", () => {
    const path = `${folder}/lib/a.js`;
    expect(at(manifest(undefined, { main: "lib/a" }), "p", { [path]: "" })).toBe(path);
    expect(at(manifest(undefined), "p", { [`${folder}/index.js`]: "" })).toBe(`${folder}/index.js`);
    expect(at(manifest(undefined), "p/lib/a.js")).toBe(path);
    expect(at("{", "p")).toBeUndefined();
    expect(at(manifest("./a.js"), "q")).toBeUndefined();
  });

  test("to itself, in its own files", () => {
    const files = makeFiles({ "/w/package.json": manifest("./main.js") });
    expect(resolveAtRunTime("p", "/w/dist/a.js", files)).toBe("/w/main.js");
    expect(resolveAtRunTime("#p", "/w/dist/a.js", files)).toBeUndefined();
    expect(resolveAtRunTime("node:fs", "/w/dist/a.js", files)).toBeUndefined();
  });
});
