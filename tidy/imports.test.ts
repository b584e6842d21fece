import { describe, expect, it } from "vitest";
import { type ImportOf, importsOf, isTest, kept, ourCode, ratchet, shippedCode } from "./repository.ts";

/** Who may import whom, type or value: DESIGN.md, section 2. The longest folder that fits a file speaks for it. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  runtime: [],
  verifier: ["@capc/runtime/tables", "acorn"],
  // What modules see of it, and what has no power. Makers have those of Node; whoever has none gets no host file into its hands.
  std: ["std/", "@capc/runtime"],
  "std/types": ["@capc/runtime"],
  "std/captured": ["std/types", "@capc/runtime"],
  "std/over": ["std/captured", "std/pure", "std/types", "@capc/runtime"],
  "std/host": ["std/captured", "std/over", "std/pure", "std/types", "@capc/runtime", "node:"],
  "std/fakes": ["std/captured", "std/over", "std/pure", "std/types", "@capc/runtime"],
  "std/pure": [
    "std/captured",
    "std/over/json-to-data.ts",
    "std/types",
    "@capc/runtime",
    "node:buffer",
    "node:crypto",
    "node:util",
    "node:url",
    "node:zlib",
  ],
  "std/patterns": ["@capc/runtime"],
  "compiler/diagnostics": ["node:util"],
  "compiler/1-open": [
    "compiler/diagnostics",
    "typescript/",
    "node:child_process",
    "node:fs",
    "node:module",
    "node:path",
  ],
  "compiler/2-check": ["compiler/1-open", "compiler/diagnostics", "@capc/runtime/tables"],
  "compiler/3-lower": ["compiler/1-open", "compiler/2-check", "compiler/diagnostics", "@capc/runtime/tables"],
  "compiler/4-rewrite": [
    "compiler/1-open",
    "compiler/2-check",
    "compiler/3-lower",
    "compiler/diagnostics",
    "@capc/runtime/tables",
    "magic-string",
  ],
  "compiler/5-emit": [
    "compiler/1-open",
    "compiler/2-check",
    "compiler/3-lower",
    "compiler/4-rewrite",
    "compiler/diagnostics",
    "@capc/runtime/tables",
  ],
  compiler: ["compiler/"],
  importer: ["compiler/", "@capc/runtime", "@capc/verifier", "acorn", "node:"],
  plugins: [
    "importer",
    "editor",
    "compiler/",
    "@capc/runtime",
    "@capc/verifier",
    "@jridgewell/sourcemap-codec",
    "acorn",
    "esbuild",
    "typescript-6",
    "unplugin",
    "vitest",
    "node:",
  ],
  audit: ["@capc/runtime"],
  editor: ["importer", "compiler/", "vscode-languageserver", "vscode-languageserver-textdocument", "node:"],
  cli: [
    "editor",
    "plugins",
    "importer",
    "audit",
    "compiler/",
    "@capc/runtime",
    "@capc/std",
    "@capc/verifier",
    "chokidar",
    "commander",
    "node:",
  ],
};

/** The files that hand something to later phases: types, and the few functions that read them. */
const artefacts: readonly string[] = [
  "compiler/2-check/names.ts",
  "compiler/3-lower/guard.ts",
  "compiler/3-lower/plan.ts",
];

/** Phases that call an earlier one all the same. Each is a place where the later phase finds out again what the earlier one knew. */
const callsOfEarlierPhases: readonly string[] = [
  "compiler/5-emit/declare-values.ts -> compiler/3-lower/lower-literal.ts",
  "compiler/5-emit/emit-module.ts -> compiler/3-lower/list-exports.ts",
  "compiler/5-emit/emit.ts -> compiler/3-lower/list-imports.ts",
];

const folderOf = (path: string): string | undefined =>
  Object.keys(mayImport)
    .filter((folder) => path.startsWith(`${folder}/`))
    .toSorted((a, b) => b.length - a.length)[0];

const shown = ({ from, to }: ImportOf): string => `${from} -> ${to}`;

const imports = shippedCode.flatMap(importsOf);

describe("imports", () => {
  it("are found at all", () => {
    expect(imports.length).toBeGreaterThan(300);
    expect(imports.filter(({ isTypeOnly }) => isTypeOnly).length).toBeGreaterThan(50);
  });

  it("point one way", () => {
    const broken = imports.filter(({ from, to }) => {
      const folder = folderOf(from);
      if (folder === undefined) return true;
      const allowed = [...mayImport[folder]!, `${folder}/`];
      return !allowed.some(
        (prefix) =>
          to === prefix || to.startsWith(prefix.endsWith("/") || prefix.endsWith(":") ? prefix : `${prefix}/`),
      );
    });
    expect(broken.map(shown)).toEqual([]);
  });

  it("take artefacts of earlier phases, and call none of their functions", () => {
    const phase = (path: string): string | undefined => /^compiler\/\d-\w+\//.exec(path)?.[0];
    const calls = imports.filter(({ from, to, isTypeOnly }) => {
      const [own, other] = [phase(from), phase(to)];
      const crosses = own !== undefined && other !== undefined && own !== other;
      return crosses && other !== "compiler/1-open/" && !isTypeOnly && !artefacts.includes(to);
    });
    expect(ratchet(calls.map(shown), callsOfEarlierPhases)).toEqual(kept);
  });

  it("never go from a phase to a later one", () => {
    const number = (path: string): number => Number(/^compiler\/(\d)-/.exec(path)?.[1] ?? Number.NaN);
    expect(imports.filter(({ from, to }) => number(to) > number(from)).map(shown)).toEqual([]);
  });

  // Tests too: a second door would have to be found when the names of TypeScript's client change.
  it("know one door to TypeScript, and one to magic-string", () => {
    const doors = ourCode.flatMap(importsOf).filter(({ to }) => /^(typescript|magic-string)(\/|$)/.test(to));
    const folders = new Set(
      doors.map(({ from, to }) => `${to.split("/")[0]} in ${from.split("/").slice(0, 2).join("/")}`),
    );
    expect([...folders].toSorted()).toEqual(["magic-string in compiler/4-rewrite", "typescript in compiler/1-open"]);
  });

  it("keep the verifier a stranger to the compiler, in its tests as well", () => {
    const verifier = ourCode.filter((path) => path.startsWith("verifier/")).flatMap(importsOf);
    expect(
      verifier.filter(({ to }) => /^(compiler|importer|cli|plugins)\//.test(to) || to === "capc").map(shown),
    ).toEqual([]);
  });

  it("leave test libraries to tests", () => {
    // What Vitest runs before tests is a test, as it were.
    const isOfTests = (from: string): boolean => isTest(from) || from === "plugins/vitest-setup.ts";
    const broken = imports.filter(({ from, to }) => !isOfTests(from) && /^(vitest|fast-check)(\/|$)/.test(to));
    expect(broken.map(shown)).toEqual([]);
  });
});
