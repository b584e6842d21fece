import { expect, test } from "vitest";
import type { Session } from "../compiler/1-open/session.ts";
import { makeFiles } from "../test-fixtures/tools/make-powers.ts";
import { buildWithTsc } from "./build-with-tsc.ts";

const session = {
  describeProject: () => ({ files: ["/w/old/a.ts"], options: { outDir: "/w/old/dist", composite: true } }),
} as unknown as Session;

const disk = () =>
  makeFiles({
    "/w/old/tsconfig.json": "{}",
    "/w/old/a.ts": "export const a = 1;\n  export const b: string = 1;\n",
    "/w/old/dist/a.js": "export const a = 1;\n",
    "/w/old/dist/tsconfig.tsbuildinfo": "{}",
  });

test("what tsc has read and written is told apart from what it says", () => {
  const files = disk();
  const asked: (readonly string[])[] = [];
  const tsc = (words: readonly string[]) => {
    // It would take for written what stands in there.
    expect(files.kindOf("/w/old/dist/tsconfig.tsbuildinfo")).toBe("nothing");
    asked.push(words);
    return { ok: true, out: "TSFILE: /w/old/dist/a.js\n/w/old/a.ts\n", err: "" };
  };
  const { built, said, outcome } = buildWithTsc("/w/old/tsconfig.json", { noEmit: false }, false, {
    ...{ cwd: "/w", files, tsc, session },
  });
  expect(asked).toEqual([
    ["-p", "/w/old/tsconfig.json", "--noEmit", "false", "--pretty", "false", "--listFiles", "--listEmittedFiles"],
  ]);
  expect(built).toMatchObject({ code: 0, errors: 0, written: ["/w/old/dist/a.js"] });
  expect(said).toBe("");
  expect(outcome).toMatchObject({
    read: ["/w/old/a.ts"],
    outputs: [{ path: "/w/old/dist/a.js", text: "export const a = 1;\n" }],
    outFolders: ["/w/old/dist"],
  });
});

test.each([
  ["old/a.ts(2,16): error TS2322: No.\n", false],
  [
    "\u001b[96mold/a.ts\u001b[0m:\u001b[93m2\u001b[0m:\u001b[93m16\u001b[0m - \u001b[91merror\u001b[0m\u001b[90m TS2322: \u001b[0mNo.\n",
    true,
  ],
])("an error of its is one of the build: %j", (out, isPretty) => {
  const { built, said, outcome } = buildWithTsc("/w/old/tsconfig.json", {}, isPretty, {
    ...{ cwd: "/w", files: disk(), tsc: () => ({ ok: false, out, err: "" }), session },
  });
  expect(said).toBe(out);
  expect(outcome).toBeUndefined();
  expect(built).toMatchObject({ code: 3, errors: 1 });
  expect(built.diagnostics).toEqual([
    { code: "TS2322", severity: "error", message: "No.", at: { file: "/w/old/a.ts", start: 35, end: 35 } },
  ]);
});
