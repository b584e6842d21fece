import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { recallOutcome, rememberOutcome, rememberParts } from "./remember-outcome.ts";

let folder: string;
const at = (name: string): string => join(folder, name);
const asked = (...words: string[]) => ({ words, cwd: folder, version: "1" });
const code = "export {};\n";

beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), "capc-outcome-")));
  for (const name of ["src", "empty", "dist", "node_modules"]) mkdirSync(at(name));
  writeFileSync(at("tsconfig.json"), '{ "extends": "./base.json" }');
  writeFileSync(at("base.json"), "{}");
  writeFileSync(at("package.json"), "{}");
  writeFileSync(at("src/a.ts"), "export const a = 1;\n");
  writeFileSync(at("dist/a.js"), code);
  const outcome = {
    configPath: at("tsconfig.json"),
    configs: [at("tsconfig.json"), at("base.json")],
    read: [at("src/a.ts")],
    outputs: [{ path: at("dist/a.js"), text: code }],
    outFolders: [at("dist")],
  };
  rememberOutcome(asked("build"), outcome, Date.now() + 1000);
});
afterEach(() => rmSync(folder, { recursive: true }));

describe("the outcome of a build", () => {
  it("is remembered for the same words in the same folder", () => {
    expect(recallOutcome(asked("build"))).toBe(true);
    expect(recallOutcome(asked("build", "--noEmit"))).toBe(false);
    expect(recallOutcome(asked("build", "--no-cache"))).toBe(false);
    expect(recallOutcome({ ...asked("build"), version: "2" })).toBe(false);
    expect(recallOutcome({ ...asked("build"), cwd: at("src") })).toBe(false);
  });

  it("is that of all parts, where a command line is made of some", () => {
    rememberParts(asked("build", "-b"), [asked("build")], [at("tsconfig.json")]);
    expect(recallOutcome(asked("build", "-b"))).toBe(true);
    writeFileSync(at("src/a.ts"), "export const a = 2;\n");
    expect(recallOutcome(asked("build", "-b"))).toBe(false);
    rememberParts(asked("build", "-b"), [], [at("tsconfig.json")]);
    expect(recallOutcome(asked("build", "-b"))).toBe(true);
    writeFileSync(at("tsconfig.json"), "{}");
    expect(recallOutcome(asked("build", "-b"))).toBe(false);
  });

  it("holds no code", () => {
    const cache = at("node_modules/.cache/capc");
    for (const name of readdirSync(cache)) expect(readFileSync(join(cache, name), "utf8")).not.toContain("export");
  });

  it.each([
    ["a source", () => writeFileSync(at("src/a.ts"), "export const a = 2;\n")],
    [
      "a source, its time put back",
      () => {
        writeFileSync(at("src/a.ts"), "export const a = 2;\n");
        utimesSync(at("src/a.ts"), 0, 0);
      },
    ],
    ["an output", () => writeFileSync(at("dist/a.js"), `${code}fetch("/");\n`)],
    ["an output that is gone", () => rmSync(at("dist/a.js"))],
    ["a configuration that is extended", () => writeFileSync(at("base.json"), '{ "compilerOptions": {} }')],
    ["a new source", () => writeFileSync(at("src/b.ts"), "")],
    ["a new source in a folder that had none", () => writeFileSync(at("empty/b.ts"), "")],
    ["a new configuration of capc", () => writeFileSync(at("capc.config.json"), "{}")],
    ["the kind of module", () => writeFileSync(at("package.json"), '{ "type": "module" }')],
    ["new types that come by themselves", () => mkdirSync(at("node_modules/@types"))],
    [
      "a damaged memory",
      () => {
        const cache = at("node_modules/.cache/capc");
        for (const name of readdirSync(cache)) writeFileSync(join(cache, name), "{");
      },
    ],
  ])("is forgotten with %s", (_, change) => {
    change();
    expect(recallOutcome(asked("build"))).toBe(false);
  });

  it("is not remembered when a source was saved while the build ran", () => {
    const outcome = {
      configPath: at("tsconfig.json"),
      configs: [],
      read: [at("src/a.ts")],
      outputs: [],
      outFolders: [],
    };
    rememberOutcome(asked("other"), outcome, 0);
    expect(recallOutcome(asked("other"))).toBe(false);
  });
});
