import { resolve } from "node:path";
import { type Flag, UsageError } from "./command.ts";

/** Flags of `tsc` that say yes or no, and mean here what they mean there. */
const switches: Readonly<Record<string, string>> = {
  declaration: "write declarations",
  emitDeclarationOnly: "write declarations and nothing else",
  sourceMap: "write source maps",
  inlineSourceMap: "write source maps into the code",
  inlineSources: "write sources into the source maps",
  noEmit: "write nothing",
  noEmitOnError: "write nothing if anything is wrong; it is always so",
  composite: "let other projects refer to this one",
  incremental: "do not do again what was done before; it is always so",
  skipLibCheck: "do not check declarations",
  listEmittedFiles: "print the names of what is written",
  listFiles: "print the names of what was read",
  allowJs: "take JavaScript in",
  checkJs: "check JavaScript",
  resolveJsonModule: "let modules import JSON",
  strict: "all strict checks; they cannot be turned off",
  noUncheckedIndexedAccess: "an index may find nothing; cannot be turned off",
  exactOptionalPropertyTypes: "what may be absent is not undefined; cannot be turned off",
  noUnusedLocals: "refuse locals that are not used",
  noUnusedParameters: "refuse parameters that are not used",
  noImplicitReturns: "refuse functions that return at some of their ends only",
  noImplicitOverride: "want the word `override`",
  noFallthroughCasesInSwitch: "refuse cases that fall through",
  noPropertyAccessFromIndexSignature: "want brackets for what an index signature declares",
  allowUnreachableCode: "let code stand that is never reached",
  allowUnusedLabels: "let labels stand that nothing uses",
};

/** Flags with a word or a path after them. */
const values: Readonly<Record<string, { readonly value: string; readonly meaning: string; readonly isPath?: true }>> = {
  rootDir: { value: "folder", meaning: "what `outDir` is laid out after", isPath: true },
  declarationDir: { value: "folder", meaning: "where to write declarations", isPath: true },
  sourceRoot: { value: "url", meaning: "where debuggers find sources" },
  target: { value: "version", meaning: "what the checker knows; no syntax is changed" },
  module: { value: "kind", meaning: "how imports are resolved; ES modules are written" },
  moduleResolution: { value: "kind", meaning: "how imports are resolved" },
  lib: { value: "names", meaning: "libraries, with commas between" },
  types: { value: "names", meaning: "packages of types, with commas between" },
  tsBuildInfoFile: {
    value: "file",
    meaning: "taken and not needed: what is remembered stands in node_modules/.cache",
    isPath: true,
  },
};
const lists: ReadonlySet<string> = new Set(["lib", "types"]);
const letters: Readonly<Record<string, string>> = {
  build: "b",
  declaration: "d",
  incremental: "i",
  target: "t",
  module: "m",
};

/** What `tsc` would do and `capc` will not, and why. */
const declined: Readonly<Record<string, string>> = {
  declarationMap: "declarations are written without maps",
  removeComments: "lines and columns stay where they are, comments too",
  outFile: "a module is a file",
  isolatedDeclarations: "declarations are written by TypeScript's own word about types",
  noCheck: "what is not checked cannot be guarded",
  emitBOM: "outputs are plain UTF-8",
  experimentalDecorators: "decorators are not in the language",
  emitDecoratorMetadata: "decorators are not in the language",
  downlevelIteration: "no syntax is changed",
  importHelpers: "no helpers are needed",
  jsxFactory: "JSX stays what it is",
  init: "run `capc init`",
  showConfig: "run `tsc --showConfig`",
};

/** Flags of `tsc -b` alone. */
const ofBuildMode: Readonly<Record<string, string>> = {
  build: "build projects after those that they refer to, as far as they are out of date",
  verbose: "with -b: say of each project whether it is built, and why",
  dry: "with -b: say what would be done",
  force: "with -b: build what is up to date, too",
  clean: "with -b: delete what was written",
  stopBuildOnErrors: "with -b: build nothing that refers to a project with errors; it is always so",
};
const lettersOfBuildMode: Readonly<Record<string, string>> = {
  "-b": "build",
  "-v": "verbose",
  "-d": "dry",
  "-f": "force",
  "-i": "incremental",
};
/** Flags that `tsc -b` takes beside its own. What a project is made of is for its own configuration to say. */
const alsoInBuildMode: ReadonlySet<string> = new Set([
  "declaration",
  "emitDeclarationOnly",
  "sourceMap",
  "inlineSourceMap",
  "noEmit",
  "incremental",
  "listEmittedFiles",
  "listFiles",
]);

const lettersOf: Readonly<Record<string, string>> = {
  ...Object.fromEntries(Object.entries(letters).map(([name, letter]) => [`-${letter}`, name])),
};

const takesValue = (name: string): string =>
  name in switches || name in ofBuildMode ? " [boolean]" : ` <${values[name]!.value}>`;
const form = (name: string): string => `${name in letters ? `-${letters[name]}, ` : ""}--${name}${takesValue(name)}`;

/** `tsc`'s flags, for the help. */
export const tscFlags: readonly Flag[] = [
  ...Object.entries(switches).map(([name, meaning]) => ({ form: form(name), meaning, choices: ["true", "false"] })),
  ...Object.entries(values).map(([name, { meaning }]) => ({ form: form(name), meaning })),
  ...Object.entries(ofBuildMode).map(([name, meaning]) => ({ form: form(name), meaning, choices: ["true", "false"] })),
];

/** The values of these flags as commander found them. */
export type TscFlags = Readonly<Record<string, unknown>>;

/**
 * Spells out `tsc`'s flags: their names in any case, `--sourceMap false` and `--sourceMap src/a.ts` told apart.
 * @throws UsageError for flags that `tsc` has and `capc` cannot honour.
 */
export function spellTscFlags(words: readonly string[]): readonly string[] {
  const names = [
    ...Object.keys(switches),
    ...Object.keys(values),
    ...Object.keys(ofBuildMode),
    "project",
    "outDir",
    "watch",
    "pretty",
    "preserveWatchOutput",
  ];
  const inFull = new Map(names.map((name) => [name.toLowerCase(), name]));
  const isBuildMode = words.some((word) => /^(-b|--?build)$/i.test(word));
  if (isBuildMode && !/^(-b|--?build)$/i.test(words[1] ?? "")) throw new UsageError("--build must be the first flag");
  const spelt: string[] = [];
  for (let at = 0; at < words.length; at++) {
    const word = words[at]!;
    const short = isBuildMode ? lettersOfBuildMode[word] : lettersOf[word];
    const given = short ?? (/^--?[A-Za-z]{2,}$/.test(word) ? word.replace(/^--?/, "") : undefined);
    if (given === undefined) {
      spelt.push(word);
      continue;
    }
    const refusal = Object.keys(declined).find((name) => name.toLowerCase() === given.toLowerCase());
    if (refusal !== undefined && words[at + 1] !== "false") throw new UsageError(`--${refusal}: ${declined[refusal]}`);
    if (refusal !== undefined) at++;
    else {
      const name = inFull.get(given.toLowerCase());
      if (name === undefined) spelt.push(word);
      else if (name in switches || name in ofBuildMode) {
        if (isBuildMode ? !(name in ofBuildMode || alsoInBuildMode.has(name)) : name in ofBuildMode)
          throw new UsageError(`--${name} ${isBuildMode ? "cannot be used" : "is used only"} with --build`);
        const isSaid = words[at + 1] === "true" || words[at + 1] === "false";
        spelt.push(`--${name}=${isSaid ? words[++at] : "true"}`);
      } else {
        if (isBuildMode && (name in values || name === "outDir" || name === "project"))
          throw new UsageError(`--${name} cannot be used with --build`);
        spelt.push(`--${name}`);
      }
    }
  }
  return spelt;
}

/** The compiler options that flags stand for, paths made absolute. */
export function optionsFrom(flags: TscFlags, cwd: string): Readonly<Record<string, unknown>> {
  const options: Record<string, unknown> = {};
  for (const [name, given] of Object.entries(flags)) {
    if (name === "listEmittedFiles" || name === "listFiles") continue;
    if (name in switches) options[name] = given === true || given === "true";
    else if (name in values && typeof given === "string")
      options[name] = values[name]!.isPath ? resolve(cwd, given) : lists.has(name) ? given.split(",") : given;
  }
  return options;
}

/** Whether a flag that says yes or no was given, and not as no. */
export const isOn = (flag: unknown): boolean => flag === true || flag === "true";
