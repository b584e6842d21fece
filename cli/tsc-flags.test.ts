import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { UsageError } from "./command.ts";
import { expandResponses, spellTscFlags } from "./spell-tsc-flags.ts";
import { askedFlags, declinedFlags, idleFlags, knownFlags, optionsFrom } from "./tsc-flags.ts";

const tsc = fileURLToPath(new URL("../node_modules/typescript/lib/tsc.js", import.meta.url));

describe("tsc's flags", () => {
  test.each([
    ["build --sourceMap src/a.ts", "build --sourceMap=true src/a.ts"],
    ["build --SOURCEMAP false src/a.ts", "build --sourceMap=false src/a.ts"],
    ["build -d -p x", "build --declaration=true --project x"],
    ["build -t es2022 --ROOTDIR src", "build --target es2022 --rootDir src"],
    ["build --removeComments false --outdir out", "build --outDir out"],
    ["build --json --nosuch -w", "build --json --nosuch --watch"],
    ["build --pretty -w false --preserveWatchOutput true", "build --pretty=true --preserveWatchOutput"],
    ["build --pretty src/a.ts", "build --pretty=true src/a.ts"],
    ["build --locale de --singleThreaded --watchFile usefsevents a.ts", "build a.ts"],
    ["build --newLine lf --strict null", "build"],
    ["build -P x -D", "build --project x --declaration=true"],
    ["build -v", "build --version"],
    ["build --all", "build --help"],
    ["build -b -v -d app -f --builders 2", "build --build=true --verbose=true --dry=true app --force=true"],
  ])("`%s` is spelt `%s`", (words, spelt) => {
    expect(spellTscFlags(words.split(" ")).words).toEqual(spelt.split(" "));
  });

  test.each([
    ["build --RemoveComments", "--removeComments: lines and columns stay where they are, comments too"],
    ["build --newLine crlf", "--newLine: outputs have the line ends of their sources"],
    ["build -p x -b", "--build must be the first flag"],
    ["build -b --outDir x", "--outDir cannot be used with --build"],
    ["build -b -p x", "--project cannot be used with --build"],
    ["build -b --strict", "--strict cannot be used with --build"],
    ["build --force", "--force is used only with --build"],
    ["build -b --showConfig", "what a project is made of is told with -p, not with --build"],
  ])("`%s` is refused with the reason", (words, reason) => {
    expect(() => spellTscFlags(words.split(" "))).toThrow(new UsageError(reason));
  });

  test("that only tsc can answer go to tsc, alone or before the build", () => {
    expect(spellTscFlags("build -p x --showConfig --json".split(" ")).asked).toEqual({
      words: ["-p", "x", "--showConfig"],
      isAll: true,
    });
    expect(spellTscFlags("build --explainFiles a.ts -w".split(" "))).toEqual({
      words: ["build", "a.ts", "--watch"],
      asked: { words: ["--explainFiles", "a.ts", "--listFilesOnly"], isAll: false },
    });
  });

  test("are all known, of which tsc's own help tells", () => {
    const help = execFileSync(process.execPath, [tsc, "--all", "--help"], { encoding: "utf8" });
    const names = [...help.matchAll(/^--(\w+)/gm)].map(([, name]) => name!);
    const tables = [knownFlags, idleFlags, declinedFlags, askedFlags];
    const ofCommander = ["all", "help", "version", "project", "outDir", "pretty", "watch", "preserveWatchOutput"];
    const known = new Set([...tables.flatMap((table) => Object.keys(table)), ...ofCommander]);
    expect(names.length).toBeGreaterThan(120);
    expect(names.filter((name) => !known.has(name))).toEqual([]);
    // And none is made up.
    expect([...known].filter((name) => !names.includes(name))).toEqual([]);
  });

  test("may stand in a file", () => {
    const files: Readonly<Record<string, string>> = {
      "/work/args.txt": '--outDir "my out"\n@more.txt\n',
      "/work/more.txt": "-p x",
      "/work/self.txt": "@self.txt",
      "/work/open.txt": '--outDir "x',
    };
    const expand = (word: string) => expandResponses(["build", word], "/work", { read: (path) => files[path] });
    expect(expand("@args.txt")).toEqual(["build", "--outDir", "my out", "-p", "x"]);
    expect(() => expand("@none.txt")).toThrow(new UsageError("cannot read none.txt: there is no such file"));
    expect(() => expand("@self.txt")).toThrow(new UsageError("@self.txt names itself"));
    expect(() => expand("@open.txt")).toThrow(new UsageError("a quotation in @open.txt does not end"));
  });

  test("become compiler options, paths absolute", () => {
    const flags = {
      rootDir: "src",
      lib: "esnext, dom",
      typeRoots: "a,b",
      maxNodeModuleJsDepth: "2",
      noEmit: "false",
      declaration: "true",
      listFiles: "true",
      json: true,
    };
    expect(optionsFrom(flags, "/work")).toEqual({
      rootDir: "/work/src",
      lib: ["esnext", "dom"],
      typeRoots: ["/work/a", "/work/b"],
      maxNodeModuleJsDepth: 2,
      noEmit: false,
      declaration: true,
    });
  });
});
