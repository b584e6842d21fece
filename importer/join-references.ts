import { isReadOtherwise } from "../compiler/1-open/is-read-otherwise.ts";
import type { Module, Neighbours, Opened, Session } from "../compiler/1-open/session.ts";
import type { Node, SourceFile } from "../compiler/1-open/typescript.ts";
import { importOf } from "../compiler/2-check/list-imports.ts";
import { moduleTarget } from "../compiler/2-check/module-target.ts";
import { declareAll } from "../compiler/5-emit/declare.ts";
import type { Diagnostic, Place } from "../compiler/diagnostics/finding.ts";
import { type OutputPaths, outputPaths, rootOf } from "./output-paths.ts";
import { isHost, type Settings } from "./read-settings.ts";
import {
  type ProjectFiles,
  type ReferencedProjects,
  readReferencedProjects,
  specifierFrom,
} from "./referenced-projects.ts";
import { makeReferencedVerifier } from "./verify-referenced.ts";

// TypeScript reads the sources of the projects that one refers to, built or not. Here they are told apart: a project writes its own modules only,
// those of others are found where they are written, and what is found there has to be what the sources say and what the verifier lets run.

/** What was opened, and what can be said about its references. */
export interface Joined extends Opened {
  /** Outputs of other projects that are missing, out of date or not confined; asked once all that could be built is. */
  referenceProblems(): readonly Diagnostic[];
  /** What it depends on in other projects. */
  readonly readOfOthers: {
    /** Where their settings stand, and their packages. */
    readonly configs: readonly string[];
    /** What their modules became, code and declarations. */
    readonly outputs: readonly string[];
    /** Host files, of which there are no declarations. */
    readonly sources: readonly string[];
    /** All sources of theirs that TypeScript has read. */
    readonly hidden: readonly string[];
  };
}

export interface JoinOptions {
  readonly configPath: string;
  readonly settings: Settings;
  /** Instead of what the configuration says. */
  readonly outDir?: string | undefined;
  /** Outputs that this very process has written or found to be what it would write. */
  readonly isFresh?: (path: string) => boolean;
  /** Projects of which it is known that nothing changed since they were built. */
  readonly isUpToDate?: (configPath: string) => boolean;
  /** What has to be true of the outputs of other projects: that they are there, as their sources say, and confined; or only that, where `tsc` looks after the rest; or nothing yet. */
  readonly demand?: "all" | "confined" | "nothing";
}

interface Use {
  readonly from: Module;
  readonly at: Place;
  readonly target: string;
  readonly isValue: boolean;
}

/** Parts the modules of a project from those of the projects it refers to; what refers to none comes back as it is. */
export function joinReferences(opened: Opened, options: JoinOptions, session: Session, files: ProjectFiles): Opened {
  const { configPath, settings, outDir, isFresh = () => false, isUpToDate = () => false, demand = "all" } = options;
  if (opened.modules.length === 0) return opened;
  const projects = readReferencedProjects(configPath, session, files);
  if (projects === undefined) return opened;
  const trees = new Map(
    opened.modules.filter(({ path }) => projects.projectOf(path) !== undefined).map((one) => [one.path, one]),
  );
  const modules = opened.modules.filter(({ path }) => !trees.has(path));
  const layout = { options: opened.compilerOptions, outDir, root: rootOf(opened.compilerOptions, configPath) };
  const outputsOf = (source: string): OutputPaths => projects.outputsOf(source) ?? outputPaths(source, layout);
  const sources = new Map(opened.modules.map(({ path, tree }) => [path, tree]));
  const treeOf = (path: string): SourceFile | undefined =>
    sources.get(path) ?? opened.program.getSourceFile(outputsOf(path).declarations);
  const resolve = makeResolver(opened, trees, treeOf, projects);

  const neighbours: Neighbours = {
    moduleNamed(from, specifier) {
      const target = resolve(from, specifier);
      if (target === undefined || projects.isHost(target)) return undefined;
      // The way to it has names that the program does not say.
      return isReadOtherwise(specifierFrom(outputsOf(from).code, outputsOf(target).code)) ? undefined : target;
    },
    treeOf,
    emittedSpecifier(from, specifier) {
      const target = resolve(from, specifier);
      if (target === undefined || projects.projectOf(from) === projects.projectOf(target)) return undefined;
      const [own, other] = [outputsOf(from).code, outputsOf(target).code];
      // What Node would come to by a package's name may be another file than the one that was built.
      const isSame =
        !specifier.startsWith(".") && !isReadOtherwise(specifier) && projects.installed(specifier, own) === other;
      return isSame ? specifier : specifierFrom(own, other);
    },
  };
  // What was known of a project holds no longer when another, of which it takes types, changes.
  const era = opened.era * eras + Math.max(0, ...[...trees.values()].map(({ tree }) => ageOf(tree)));
  const joined = { ...opened, modules, neighbours, era };
  const uses = (): readonly Use[] => modules.flatMap((module) => usesIn(module, resolve));
  const isRun = opened.compilerOptions.emitDeclarationOnly !== true;

  const referenceProblems = (): readonly Diagnostic[] => {
    if (demand === "nothing") return [];
    const verify = makeReferencedVerifier(projects, files, isFresh);
    let texts: ReadonlyMap<string, string> | undefined;
    const declared = (path: string) => (texts ??= declareAll([...trees.values()], joined).texts).get(path);
    // What a project says of another has the types of its own libraries in it: where it is known to be up to date it is not asked.
    const isStale = (target: string, path: string, configPath: string): boolean =>
      isUpToDate(configPath) || !trees.has(target)
        ? files.kindOf(path) !== "file"
        : files.read(path) !== declared(target);
    return uses().flatMap(({ from, at, target, isValue }): Diagnostic[] => {
      const { code, declarations } = outputsOf(target);
      const project = projects.projectOf(target)!;
      const wantsCode = isRun && project.layout.options.emitDeclarationOnly !== true;
      const isOfHost = projects.isHost(target);
      const stale =
        demand === "confined" || isFresh(code) || (isOfHost && files.kindOf(code) === "file")
          ? undefined
          : isOfHost
            ? code
            : isStale(target, declarations, project.configPath)
              ? declarations
              : wantsCode && files.kindOf(code) !== "file"
                ? code
                : undefined;
      if (stale !== undefined) return [notBuilt(at, stale, target)];
      if (!isValue || isOfHost || !wantsCode || isHost(from.path, settings)) return [];
      const found = verify(code);
      if (found === undefined) return [];
      const { path, reason } = found;
      return [reason === undefined ? notBuilt(at, path, projects.moduleAt(path)!) : notConfined(at, path, reason)];
    });
  };
  const hidden = [...trees.keys()];
  const used = new Set([...hidden, ...uses().map(({ target }) => target)]);
  const outputs = [...used].flatMap((source) => {
    const { code, declarations } = outputsOf(source);
    return projects.isHost(source) ? [code] : [code, declarations];
  });
  const readOfOthers = {
    configs: projects.configs.filter((path) => files.kindOf(path) === "file"),
    outputs,
    sources: hidden.filter(projects.isHost),
    hidden,
  };
  return Object.assign(joined, { referenceProblems, readOfOthers } satisfies Omit<Joined, keyof Opened>);
}

const ages = new WeakMap<SourceFile, number>();
const eras = 2 ** 24;
let lastAge = 0;

/** The later a tree was first seen, the greater. */
function ageOf(tree: SourceFile): number {
  let age = ages.get(tree);
  if (age === undefined) ages.set(tree, (age = ++lastAge % eras));
  return age;
}

export const isJoined = (opened: Opened): opened is Joined => "referenceProblems" in opened;

/** The file of another project that a specifier names: as it is written, or as TypeScript found it. */
function makeResolver(
  opened: Opened,
  trees: ReadonlyMap<string, Module>,
  treeOf: (path: string) => SourceFile | undefined,
  projects: ReferencedProjects,
) {
  const all = new Set(opened.modules.map(({ path }) => path));
  const found = new Map<string, ReadonlyMap<string, string>>();
  return (from: string, specifier: string): string | undefined => {
    const written = moduleTarget(from, specifier, trees);
    if (written !== undefined) return written;
    if (moduleTarget(from, specifier, all) !== undefined || specifier.startsWith("@capc/")) return undefined;
    let named = found.get(from);
    if (named === undefined) found.set(from, (named = namedIn(treeOf(from), opened)));
    // TypeScript reads declarations where it does not take the source in: of JavaScript, or because the configuration says so.
    const target = named.get(specifier);
    return target === undefined || projects.projectOf(target) !== undefined ? target : projects.sourceOf(target);
  };
}

/** The files that the specifiers of a file name, as TypeScript found them. */
export function namedIn(tree: SourceFile | undefined, { checker }: Opened): ReadonlyMap<string, string> {
  const specifiers = new Map<string, Node>();
  for (const statement of tree?.statements ?? []) {
    const one = importOf(statement);
    if (one?.specifier !== undefined) specifiers.set(one.specifier, one.at);
  }
  const names = [...specifiers];
  if (names.length === 0) return new Map();
  const symbols = checker.getSymbolAtLocation(names.map(([, at]) => at));
  return new Map(
    names.flatMap(([specifier], at) => {
      const path = symbols[at]?.declarations[0]?.path;
      return path === undefined ? [] : [[specifier, path] as const];
    }),
  );
}

function usesIn(module: Module, resolve: (from: string, specifier: string) => string | undefined): readonly Use[] {
  return module.tree.statements.flatMap((statement): Use[] => {
    const one = importOf(statement);
    const target = one?.specifier === undefined ? undefined : resolve(module.path, one.specifier);
    if (one === undefined || target === undefined) return [];
    const at = { file: module.path, start: one.at.getStart(), end: one.at.end };
    return [{ from: module, at, target, isValue: !one.isTypeOnly }];
  });
}

/** In TypeScript's words, which its users know. */
const notBuilt = (at: Place, output: string, source: string): Diagnostic => ({
  code: "TS6305",
  severity: "error",
  at,
  message: `Output file '${output}' has not been built from source file '${source}'.`,
});

const notConfined = (at: Place, path: string, reason: string): Diagnostic => ({
  code: "CAP1005",
  severity: "error",
  at,
  message: `this leads to \`${specifierFrom(at.file, path)}\`, which is not confined: ${reason}`,
  why: "imported code brings along whatever authority it has",
  help: "build that project with `capc build -b`, or import it from a host file",
});
