import { resolve } from "node:path";
import { type Flag, UsageError } from "./command.ts";

/** How the value of a flag is read. */
type Kind = "switch" | "word" | "number" | "path" | "words" | "paths";

interface TscFlag {
  readonly kind: Kind;
  readonly meaning: string;
  readonly value?: string;
  readonly letter?: string;
  /** Not for the compiler, but for whoever reports what it did. */
  readonly isOurs?: true;
  /** Of `tsc -b` alone, or of it as well. */
  readonly inBuildMode?: "only" | "too";
  /** Passed on to the checker, for which it means what it means to `tsc`; help does not go into it. */
  readonly isHidden?: true;
}

const yes = (meaning: string, more: Partial<TscFlag> = {}): TscFlag => ({ kind: "switch", meaning, ...more });
const of = (kind: Kind, value: string, meaning: string, more: Partial<TscFlag> = {}): TscFlag => ({
  kind,
  value,
  meaning,
  ...more,
});
const too = { inBuildMode: "too" } as const;
const only = { inBuildMode: "only" } as const;
const ours = { isOurs: true, ...too } as const;

/** Flags of `tsc` that mean here what they mean there. */
const listed: Readonly<Record<string, TscFlag>> = {
  declaration: yes("write declarations", { letter: "d", ...too }),
  emitDeclarationOnly: yes("write declarations and nothing else", too),
  sourceMap: yes("write source maps", too),
  inlineSourceMap: yes("write source maps into the code", too),
  inlineSources: yes("write sources into the source maps"),
  noEmit: yes("write nothing", too),
  noEmitOnError: yes("write nothing if anything is wrong; it is always so"),
  composite: yes("let other projects refer to this one"),
  incremental: yes("do not do again what was done before; it is always so", { letter: "i", ...too }),
  skipLibCheck: yes("do not check declarations"),
  listEmittedFiles: yes("print the names of what is written", ours),
  listFiles: yes("print the names of what was read", ours),
  quiet: yes("print no diagnostics", { letter: "q", ...ours }),
  diagnostics: yes("print how much there was to do, and how long it took", ours),
  extendedDiagnostics: yes("the same", ours),
  allowJs: yes("take JavaScript in"),
  checkJs: yes("check JavaScript"),
  resolveJsonModule: yes("let modules import JSON"),
  strict: yes("all strict checks; they cannot be turned off"),
  noUncheckedIndexedAccess: yes("an index may find nothing; cannot be turned off"),
  exactOptionalPropertyTypes: yes("what may be absent is not undefined; cannot be turned off"),
  noUnusedLocals: yes("refuse locals that are not used"),
  noUnusedParameters: yes("refuse parameters that are not used"),
  noImplicitReturns: yes("refuse functions that return at some of their ends only"),
  noImplicitOverride: yes("want the word `override`"),
  noFallthroughCasesInSwitch: yes("refuse cases that fall through"),
  noPropertyAccessFromIndexSignature: yes("want brackets for what an index signature declares"),
  allowUnreachableCode: yes("let code stand that is never reached"),
  allowUnusedLabels: yes("let labels stand that nothing uses"),
  rootDir: of("path", "folder", "what `outDir` is laid out after"),
  declarationDir: of("path", "folder", "where to write declarations"),
  sourceRoot: of("word", "url", "where debuggers find sources"),
  target: of("word", "version", "what the checker knows; no syntax is changed", { letter: "t" }),
  module: of("word", "kind", "how imports are resolved; ES modules are written", { letter: "m" }),
  moduleResolution: of("word", "kind", "how imports are resolved"),
  lib: of("words", "names", "libraries, with commas between"),
  types: of("words", "names", "packages of types, with commas between"),
  tsBuildInfoFile: of("path", "file", "taken and not needed: what is remembered stands in node_modules/.cache"),
  build: yes("build projects after those that they refer to, as far as they are out of date", {
    letter: "b",
    isOurs: true,
    ...only,
  }),
  verbose: yes("with -b: say of each project whether it is built, and why", { isOurs: true, ...only }),
  dry: yes("with -b: say what would be done", { isOurs: true, ...only }),
  force: yes("with -b: build what is up to date, too", { isOurs: true, ...only }),
  clean: yes("with -b: delete what was written", { isOurs: true, ...only }),
  stopBuildOnErrors: yes("with -b: build nothing that refers to a project with errors; it is always so", {
    isOurs: true,
    ...only,
  }),
};

const hidden = (names: string, kind: Kind): readonly (readonly [string, TscFlag])[] =>
  names
    .split(" ")
    .map((name) => [
      name,
      { kind, meaning: "as with `tsc`", isHidden: true, ...(kind !== "switch" && { value: "value" }) },
    ]);

const switches = `allowArbitraryExtensions allowImportingTsExtensions allowSyntheticDefaultImports allowUmdGlobalAccess alwaysStrict
 deduplicatePackages erasableSyntaxOnly esModuleInterop forceConsistentCasingInFileNames isolatedDeclarations isolatedModules libReplacement
 noErrorTruncation noImplicitAny noImplicitThis noLib noResolve noUncheckedSideEffectImports preserveConstEnums preserveSymlinks resolvePackageJsonExports
 resolvePackageJsonImports rewriteRelativeImportExtensions skipDefaultLibCheck stableTypeOrdering strictBindCallApply strictBuiltinIteratorReturn
 strictFunctionTypes strictNullChecks strictPropertyInitialization useDefineForClassFields useUnknownInCatchVariables verbatimModuleSyntax`;

/** All that are taken and mean something. */
export const knownFlags: Readonly<Record<string, TscFlag>> = {
  ...listed,
  ...Object.fromEntries([
    ...hidden(switches.replace(/\s+/g, " "), "switch"),
    ...hidden("jsx moduleDetection", "word"),
    ...hidden("maxNodeModuleJsDepth", "number"),
    ...hidden("customConditions moduleSuffixes", "words"),
    ...hidden("rootDirs typeRoots", "paths"),
    ...hidden("baseUrl", "path"),
  ]),
};

/** Flags that are taken and change nothing here: there is nothing that they could save or avoid. By the number of their values. */
export const idleFlags: Readonly<Record<string, "switch" | "word">> = {
  assumeChangesOnlyAffectDirectDependencies: "switch",
  builders: "word",
  checkers: "word",
  disableReferencedProjectLoad: "switch",
  disableSizeLimit: "switch",
  disableSolutionSearching: "switch",
  disableSourceOfProjectReferenceRedirect: "switch",
  excludeDirectories: "word",
  excludeFiles: "word",
  fallbackPolling: "word",
  ignoreConfig: "switch",
  locale: "word",
  noEmitHelpers: "switch",
  singleThreaded: "switch",
  synchronousWatchDirectory: "switch",
  watchDirectory: "word",
  watchFile: "word",
  watchInterval: "word",
};

/** What `tsc` would do and `capc` will not, and why. */
export const declinedFlags: Readonly<Record<string, string>> = {
  declarationMap: "declarations are written without maps",
  removeComments: "lines and columns stay where they are, comments too",
  stripInternal: "declarations are written of all that is exported",
  outFile: "a module is a file",
  noCheck: "what is not checked cannot be guarded",
  emitBOM: "outputs are plain UTF-8",
  newLine: "outputs have the line ends of their sources",
  mapRoot: "source maps stand beside the code",
  experimentalDecorators: "decorators are not in the language",
  emitDecoratorMetadata: "decorators are not in the language",
  downlevelIteration: "no syntax is changed",
  importHelpers: "no helpers are needed",
  jsxFactory: "JSX stays what it is",
  jsxFragmentFactory: "JSX stays what it is",
  jsxImportSource: "JSX stays what it is",
  reactNamespace: "JSX stays what it is",
  paths: "it can only be set in a configuration",
  plugins: "it can only be set in a configuration",
  init: "run `capc init`",
  generateTrace: "run `tsc --noEmit --generateTrace`: the types are the same there",
  generateCpuProfile: "run `node --cpu-prof`, with capc's file `dist/cli/main.js`",
  pprofDir: "run `tsc --noEmit --pprofDir`: the types are the same there",
};

/** What TypeScript's own `tsc` is asked for: of the project it says the same. `before`: and then capc does what it was told. */
export const askedFlags: Readonly<Record<string, "instead" | "before">> = {
  showConfig: "instead",
  listFilesOnly: "instead",
  explainFiles: "before",
  traceResolution: "before",
};

const formOf = (name: string, { kind, value, letter }: TscFlag): string =>
  `${letter === undefined ? "" : `-${letter}, `}--${name}${kind === "switch" ? " [boolean]" : ` <${value}>`}`;

/** `tsc`'s flags, for the help. */
export const tscFlags: readonly Flag[] = Object.entries(knownFlags).map(([name, flag]) => ({
  form: formOf(name, flag),
  meaning: flag.meaning,
  ...(flag.kind === "switch" && { choices: ["true", "false"] }),
  ...(flag.isHidden && { isHidden: true as const }),
}));

/** The values of these flags as commander found them. */
export type TscFlags = Readonly<Record<string, unknown>>;

/** The compiler options that flags stand for, paths made absolute. */
export function optionsFrom(flags: TscFlags, cwd: string): Readonly<Record<string, unknown>> {
  const options: Record<string, unknown> = {};
  for (const [name, given] of Object.entries(flags)) {
    const flag = Object.hasOwn(knownFlags, name) ? knownFlags[name] : undefined;
    if (flag === undefined || flag.isOurs) continue;
    const parts = typeof given === "string" ? given.split(",").map((part) => part.trim()) : [];
    if (flag.kind === "switch") options[name] = isOn(given);
    else if (typeof given !== "string") continue;
    else if (flag.kind === "path") options[name] = resolve(cwd, given);
    else if (flag.kind === "number") options[name] = numberIn(given, name);
    else if (flag.kind === "words") options[name] = parts;
    else if (flag.kind === "paths") options[name] = parts.map((part) => resolve(cwd, part));
    else options[name] = given;
  }
  return options;
}

function numberIn(given: string, name: string): number {
  if (/^\d+$/.test(given)) return Number(given);
  throw new UsageError(`--${name} takes a number, not ${given}`);
}

/** Whether a flag that says yes or no was given, and not as no. */
export const isOn = (flag: unknown): boolean => flag === true || flag === "true";
