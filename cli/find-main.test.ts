import { expect, test } from "vitest";
import { makeFiles } from "../test-fixtures/tools/make-powers.ts";
import { findMain } from "./find-main.ts";

const find = (texts: Record<string, string>, folder = "/work"): string => findMain(folder, { files: makeFiles(texts) });

test("the package says where its main is, or it is where mains are", () => {
  const main = { "/work/src/main.ts": "", "/work/main.ts": "" };
  expect(find({ ...main, "/work/package.json": '{ "capc": { "main": "lib/start.ts" } }' })).toBe("/work/lib/start.ts");
  expect(find({ ...main, "/work/package.json": "{}" })).toBe("/work/src/main.ts");
  expect(find(main)).toBe("/work/src/main.ts");
  expect(find({ "/work/main.ts": "" })).toBe("/work/main.ts");
});

test("a folder inside of a package finds the package's", () => {
  expect(find({ "/work/package.json": "{}", "/work/src/main.ts": "" }, "/work/src/deep")).toBe("/work/src/main.ts");
});

test("nothing to run is told with what to do", () => {
  expect(() => find({})).toThrow("there is no src/main.ts here: name a file, or set `capc.main` in package.json");
  expect(() => find({ "/work/package.json": '{ "capc": { "main": 3 } }' })).toThrow(
    "`capc.main` in package.json is not a path",
  );
});
