import { describe, expect, test } from "vitest";
import { UsageError } from "./command.ts";
import { optionsFrom, spellTscFlags } from "./tsc-flags.ts";

describe("tsc's flags", () => {
  test.each([
    ["build --sourceMap src/a.ts", "build --sourceMap=true src/a.ts"],
    ["build --SOURCEMAP false src/a.ts", "build --sourceMap=false src/a.ts"],
    ["build -d -p x", "build --declaration=true -p x"],
    ["build -t es2022 --ROOTDIR src", "build --target es2022 --rootDir src"],
    ["build --removeComments false --outdir out", "build --outDir out"],
    ["build --json --nosuch -w", "build --json --nosuch -w"],
  ])("`%s` is spelt `%s`", (words, spelt) => {
    expect(spellTscFlags(words.split(" "))).toEqual(spelt.split(" "));
  });

  test("what cannot be honoured is refused with the reason", () => {
    expect(() => spellTscFlags(["build", "--RemoveComments"])).toThrow(
      new UsageError("--removeComments: lines and columns stay where they are, comments too"),
    );
  });

  test("become compiler options, paths absolute", () => {
    const flags = {
      rootDir: "src",
      lib: "esnext,dom",
      noEmit: "false",
      declaration: "true",
      listFiles: "true",
      json: true,
    };
    expect(optionsFrom(flags, "/work")).toEqual({
      rootDir: "/work/src",
      lib: ["esnext", "dom"],
      noEmit: false,
      declaration: true,
    });
  });
});
