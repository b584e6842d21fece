import { expect, test } from "vitest";
import { makeFiles } from "../test-fixtures/tools/make-powers.ts";
import { writeOutputs } from "./write-outputs.ts";

const outputs = [
  { path: "/work/dist/a.js", text: "new a" },
  { path: "/work/dist/b.js", text: "new b" },
];
const old = { "/work/dist/a.js": "old a", "/work/x": "" };

test("all files are written, with their folders, and those that are right already are left alone", () => {
  const files = makeFiles({ "/work/dist/a.js": "new a" });
  expect(writeOutputs([...outputs, { path: "/work/dist/deep/c.js", text: "c" }], files)).toEqual([
    "/work/dist/b.js",
    "/work/dist/deep/c.js",
  ]);
  expect(files.all()).toEqual({ "/work/dist/a.js": "new a", "/work/dist/b.js": "new b", "/work/dist/deep/c.js": "c" });
});

test("a failed write leaves everything as it was", () => {
  const files = makeFiles(old);
  files.failOn("writeBeside", "/work/dist/b.js", "ENOSPC");
  expect(() => writeOutputs(outputs, files)).toThrow("cannot write /work/dist/b.js: the disk is full (ENOSPC)");
  expect(files.all()).toEqual(old);
});

test("a failed rename takes back those before it", () => {
  const files = makeFiles(old);
  files.failOn("rename", "/work/dist/b.js", "EACCES");
  expect(() => writeOutputs(outputs, files)).toThrow("cannot write /work/dist/b.js: permission denied (EACCES)");
  expect(files.all()).toEqual(old);
});

test("folders that were made for nothing go again", () => {
  const files = makeFiles({ "/work/x": "" });
  files.failOn("writeBeside", "/work/dist/deep/b.js", "EACCES");
  expect(() => writeOutputs([{ path: "/work/dist/deep/b.js", text: "" }], files)).toThrow("permission denied");
  expect(files.kindOf("/work/dist")).toBe("nothing");
});

test("a folder in the way is named, and nothing is written", () => {
  const files = makeFiles({ "/work/dist/b.js/inner": "" });
  expect(() => writeOutputs(outputs, files)).toThrow("cannot write /work/dist/b.js: a folder is in the way");
  expect(files.all()).toEqual({ "/work/dist/b.js/inner": "" });
});

test("writing waits for no interrupt half way", () => {
  const files = makeFiles({ "/work/x": "" });
  const seen: number[] = [];
  const watched = {
    ...files,
    withoutInterruption<T>(act: () => T): T {
      seen.push(Object.keys(files.all()).length);
      const result = act();
      seen.push(Object.keys(files.all()).length);
      return result;
    },
  };
  writeOutputs(outputs, watched);
  expect(seen).toEqual([1, 3]);
});
