import { expect, test } from "vitest";
import { type MemoryFiles, makeFiles, makePowers } from "../test-fixtures/tools/make-powers.ts";
import { init } from "./init.ts";

const start = async (files: MemoryFiles, folder?: string): Promise<string> => {
  const powers = makePowers({ files });
  await init.run(folder === undefined ? [] : [folder], {}, powers);
  return powers.out.text();
};
const packageOf = (files: MemoryFiles, path = "/work/package.json") => JSON.parse(files.all()[path]!);

test("an empty folder gets a project, and the next step", async () => {
  const files = makeFiles();
  expect(await start(files, "Purse 1!")).toBe(
    `wrote Purse 1!/package.json
wrote Purse 1!/tsconfig.json
wrote Purse 1!/src/main.ts
wrote Purse 1!/.gitignore
next: cd Purse 1! && npm install && npx capc run
`,
  );
  expect(packageOf(files, "/work/Purse 1!/package.json")).toEqual({
    name: "purse-1",
    version: "0.1.0",
    private: true,
    type: "module",
    scripts: { build: "capc build", check: "capc check", start: "capc run" },
    dependencies: { "@capc/runtime": "1.2.3", "@capc/std": "1.2.3" },
    devDependencies: { capc: "1.2.3" },
  });
});

test("an existing file is never overwritten: it is named and nothing is written", async () => {
  const before = { "/work/src/main.ts": "mine", "/work/.gitignore": "mine" };
  const files = makeFiles(before);
  await expect(start(files)).rejects.toThrow("nothing was written, because there is already src/main.ts, .gitignore");
  expect(files.all()).toEqual(before);
});

test("an existing package.json keeps all that it says and gets what it lacks", async () => {
  const dependencies = { capc: "file:capc-0.1.0.tgz", "@capc/std": "file:std.tgz" };
  const files = makeFiles({ "/work/package.json": JSON.stringify({ dependencies, scripts: { build: "mine" }, x: 1 }) });
  await start(files);
  expect(packageOf(files)).toEqual({
    dependencies: { ...dependencies, "@capc/runtime": "1.2.3" },
    scripts: { build: "mine", check: "capc check", start: "capc run" },
    x: 1,
    type: "module",
  });
});

test("a package.json that no project of modules can live with stays, and nothing is written", async () => {
  for (const text of ['{ "type": "commonjs" }', "garbage", "3"]) {
    const files = makeFiles({ "/work/package.json": text });
    await expect(start(files)).rejects.toThrow("nothing was written, because package.json");
    expect(files.all()).toEqual({ "/work/package.json": text });
  }
});

test("a file in the place of the folder is told", async () => {
  await expect(start(makeFiles({ "/work/x": "" }), "x")).rejects.toThrow("x is a file, not a folder");
});
