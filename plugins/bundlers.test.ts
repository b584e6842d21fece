import { execFileSync } from "node:child_process";
import { rolldown } from "rolldown";
import { build, createServer, type InlineConfig } from "vite";
import { afterAll, expect, test } from "vitest";
import { hostResults, leak, makeProject } from "../test-fixtures/tools/same-project.ts";
import plain from "./rolldown.ts";
import capc from "./vite.ts";

const folder = makeProject();
afterAll(() => folder.remove());

const settings = (name: string, more: InlineConfig = {}): InlineConfig => ({
  root: folder.path,
  configFile: false,
  logLevel: "silent",
  plugins: [capc()],
  ssr: { noExternal: true },
  build: {
    ssr: "src/main.ts",
    outDir: `out/${name}`,
    minify: false,
    rolldownOptions: { output: { entryFileNames: "main.mjs" } },
  },
  ...more,
});

test("Vite, and Rolldown inside of it, build what behaves as the project does, and leave out what nobody uses", async () => {
  await build(settings("vite"));
  const said = execFileSync(process.execPath, ["main.mjs"], { cwd: `${folder.path}/out/vite`, encoding: "utf8" });
  expect(JSON.parse(said)).toEqual(hostResults);
  const text = folder.read("out/vite/main.mjs");
  expect(text).not.toMatch(/neverAskedFor|never-called|NeverAskedFor/);
  expect(text.split("is not locked down").length - 1).toBe(1);
});

test("scripts and CommonJS of Rolldown are strict, as modules rely on, whatever the settings say", async () => {
  const bundle = await rolldown({
    input: `${folder.path}/src/main.ts`,
    cwd: folder.path,
    plugins: [plain({ tsconfig: folder.path })],
  });
  for (const format of ["iife", "cjs"] as const) {
    const { output } = await bundle.generate({ format, name: "main", strict: false, minify: true });
    expect(output[0].code).toMatch(/^"use strict";/);
  }
  await bundle.close();
});

test("a leak ends the build with Rollup's error, at its place, and the others in its frame", async () => {
  folder.write({ "src/leak.ts": leak, "src/more.ts": "export const x = () => process;\n" });
  const error = await build(settings("none")).catch((one) => one);
  folder.write({ "src/leak.ts": "export {};\n", "src/more.ts": "export {};\n" });
  const [first = error] = error.errors ?? [];
  expect(first).toMatchObject({
    plugin: "capc",
    id: `${folder.path}/src/leak.ts`,
    loc: { file: `${folder.path}/src/leak.ts`, line: 2, column: leak.split("\n")[1]!.indexOf("fetch") },
  });
  expect(first.message).toContain("CAP1001: `fetch` was never granted to this module (and 1 more)");
  expect(first.frame).toMatch(/src\/leak.ts:2:[\s\S]*src\/more.ts:1:/);
});

test("a development server shows errors for the page that asks, and what depends on a type that changed is made anew", async () => {
  const server = await createServer(settings("none", { server: { middlewareMode: true, ws: false, watch: null } }));
  const { environments, watcher } = server;
  const read = async (name: string) => (await environments.client.transformRequest(`/src/${name}.ts`))?.code ?? "";
  const change = async (name: string, text: string) => {
    folder.write({ [`src/${name}.ts`]: text });
    watcher.emit("change", `${folder.path}/src/${name}.ts`);
    await new Promise((done) => setTimeout(done, 100));
  };
  const item = folder.read("src/item.ts");
  expect(await read("purse")).toContain("@capc_runtime_emitted.js");
  expect(await read("item")).not.toContain("weight");
  await change("item", item.replace("price: number;", "price: number;\n  weight: number;"));
  expect(await read("item")).toContain("weight");
  await change("item", `${item}export const spy = () => fetch;\n`);
  const error = await read("item").catch((one) => one);
  expect(error).toMatchObject({
    plugin: "capc",
    loc: { line: item.split("\n").length },
    id: `${folder.path}/src/item.ts`,
  });
  await change("item", item);
  expect(await read("item")).not.toContain("weight");
  await server.close();
});
