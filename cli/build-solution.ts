import { dirname, resolve } from "node:path";
import type { Session } from "../compiler/1-open/session.ts";
import type { Diagnostic } from "../compiler/diagnostics/finding.ts";
import { makeProjectCompiler, type ProjectCompiler } from "../importer/compile-project.ts";
import { isOfCapc, listConfigs } from "../importer/find-entry.ts";
import { configNamed, isSolution, orderProjects, referencesOf } from "../importer/order-projects.ts";
import {
  type BuildFlags,
  type Built,
  buildProject,
  compileModules,
  nothingOfOthers,
  outcomeOf,
  tellOf,
} from "./build-project.ts";
import { buildWithTsc } from "./build-with-tsc.ts";
import { cleanProject } from "./clean-project.ts";
import { type ExitCode, exitCodes, type Powers, UsageError } from "./command.ts";
import { openProject } from "./open-input.ts";
import { exitCodeOf, nameFrom, type Sources } from "./report-diagnostics.ts";
import { isOn } from "./tsc-flags.ts";
import { type Round, type Watched, watchInput } from "./watch-input.ts";

export interface SolutionFlags extends BuildFlags {
  readonly build?: unknown;
  readonly verbose?: unknown;
  readonly dry?: unknown;
  readonly force?: unknown;
  readonly clean?: unknown;
  readonly json?: true;
  readonly watch?: true;
  readonly preserveWatchOutput?: true;
}

type Needs = Pick<Powers, "out" | "err" | "cwd" | "files" | "projectMemory" | "tsc"> & { readonly session: Session };

/** What is kept from one round of a watching build to the next. */
interface Kept {
  readonly compilers: Map<string, ProjectCompiler>;
}

interface SolutionRound extends Round {
  readonly order: readonly string[];
}

/** Builds projects as `tsc -b` does: each after those that it refers to, and none of which one that it refers to has errors. */
function buildSolution(
  projects: readonly string[],
  flags: SolutionFlags,
  options: Readonly<Record<string, unknown>>,
  powers: Needs,
  kept?: Kept,
): SolutionRound {
  const { out, cwd, files, projectMemory, tsc } = powers;
  const roots = (projects.length === 0 ? ["."] : projects).map((one) => configNamed(resolve(cwd, one)));
  const { order, circle } = orderProjects(roots, files);
  const name = (configPath: string): string => nameFrom(cwd, configPath);
  const time = (): string => new Date().toLocaleTimeString();
  let hasSpoken =
    isOn(flags.listFiles) || isOn(flags.listEmittedFiles) || isOn(flags.diagnostics) || isOn(flags.extendedDiagnostics);
  const say = (text: string): void => {
    hasSpoken = true;
    if (!flags.json) out.write(`${time()} - ${text}\n\n`);
  };
  const tell = (text: string): void => void (isOn(flags.verbose) && say(text));
  const all: Built[] = [];
  const report = (built: Built): void => {
    all.push(built);
    if (!flags.json) tellOf([built], flags, powers);
  };
  const code = (): ExitCode => {
    const codes = all.map((one) => one.code);
    return codes.includes(exitCodes.rejected) ? exitCodes.rejected : (codes.find((one) => one !== exitCodes.ok) ?? 0);
  };
  const end = (): SolutionRound => {
    if (flags.json) tellOf(all, flags, powers);
    const errors = all.reduce((sum, one) => sum + one.errors, 0);
    const [read, written] = [all.flatMap((one) => one.read), all.flatMap((one) => one.written)];
    return { code: code(), errors, read, written, order };
  };
  const fail = (configPath: string, diagnostic: Diagnostic): void =>
    report(failed(configPath, diagnostic, { textOf: files.read, nameOf: name }));

  tell(`Projects in this build: ${order.map((one) => `\n    * ${name(one)}`).join("")}`);
  if (circle !== undefined) {
    fail(circle[0]!, errorOf("TS6202", circleMessage(circle)));
    return end();
  }
  if (isOn(flags.clean)) {
    const deleted = order.flatMap((one) => cleanProject(one, isOn(flags.dry), powers));
    if (isOn(flags.dry))
      say(`A non-dry build would delete the following files: ${deleted.map((one) => `\n * ${one}`).join("")}`);
    return end();
  }

  // What was there before some of the projects became capc's stays what it was.
  const isMixed = order.some((one) => isOfCapc(one, files));
  const manner = JSON.stringify(options);
  const faulty = new Set<string>();
  const upToDate = new Set<string>();
  // Texts by path, of what this process has written or found to be what it would write.
  const fresh = new Map<string, string | undefined>();
  for (const configPath of order) {
    if (files.kindOf(configPath) !== "file") {
      tell(`Project '${name(configPath)}' is out of date because config file does not exist`);
      fail(configPath, errorOf("TS6053", `File '${configPath}' not found.`));
      // Who refers to it says so as well, at the place.
      continue;
    }
    const below = referencesOf(configPath, files).find((one) => faulty.has(one.configPath));
    if (below !== undefined) {
      faulty.add(configPath);
      if (!isSolution(configPath, files))
        tell(
          `Skipping build of project '${name(configPath)}' because its dependency '${name(dirname(below.configPath))}' has errors`,
        );
      continue;
    }
    if (isSolution(configPath, files)) continue;
    // Of what writes nothing, others could only find out that it is not there.
    const isForced = isOn(flags.force) || isOn(flags.noEmit) || kept !== undefined;
    const isPlain = isMixed && tsc !== undefined && !isOfCapc(configPath, files);
    const isUpToDate =
      (!isForced || (isPlain && kept !== undefined)) && projectMemory?.recall(configPath, manner) === true;
    if (isOn(flags.dry)) {
      say(isUpToDate ? `Project '${configPath}' is up to date` : `A non-dry build would build project '${configPath}'`);
      continue;
    }
    if (isUpToDate) {
      upToDate.add(configPath);
      tell(`Project '${name(configPath)}' is up to date`);
      continue;
    }
    if (kept === undefined) tell(`Project '${name(configPath)}' ${isForced ? "is being forcibly rebuilt" : outOfDate}`);
    if (isPlain) {
      const pretty = !flags.json && (flags.pretty === undefined ? out.isTerminal : flags.pretty === "true");
      const { built, said, outcome } = buildWithTsc(configPath, options, pretty, { ...powers, tsc });
      all.push(built);
      if (!flags.json && !isOn(flags.quiet)) out.write(said);
      if (built.code !== exitCodes.ok) faulty.add(configPath);
      if (outcome !== undefined) projectMemory?.remember(outcome, manner);
      continue;
    }
    const input = openProject(configPath, powers, options, {
      isFresh: (path) => fresh.has(path),
      isUpToDate: (one) => upToDate.has(one),
    });
    const built = buildProject(input, compilerFor(configPath, kept), flags, powers);
    if (kept !== undefined && built.code === exitCodes.ok)
      tell(`Project '${name(configPath)}' ${built.written.length === 0 ? "is up to date" : "was built again"}`);
    report(built);
    if (built.code !== exitCodes.ok) faulty.add(configPath);
    const taken = built.codePaths.find((path) => fresh.has(path));
    if (taken !== undefined) {
      fail(configPath, overwritten(configPath, nameFrom(dirname(configPath), taken)));
      faulty.add(configPath);
    }
    for (const path of built.codePaths) fresh.set(path, undefined);
    for (const { path, text } of built.placed) fresh.set(path, text);
    const outcome = built.diagnostics.length > 0 ? undefined : outcomeOf(built, flags, powers);
    if (outcome !== undefined && kept === undefined) {
      // Of others only the types count: how their functions work is looked at when they are built.
      const isCode = (path: string): boolean => built.ofOthers.outputs.includes(path) && /\.[cm]?js$/.test(path);
      const read = outcome.read.filter((path) => !isCode(path));
      const ours = read.filter((path) => fresh.get(path) !== undefined);
      const outputs = [...outcome.outputs, ...ours.map((path) => ({ path, text: fresh.get(path)! }))];
      projectMemory?.remember({ ...outcome, read: read.filter((path) => !ours.includes(path)), outputs }, manner);
    }
  }
  const isSilent = !hasSpoken && !flags.json && all.every(({ diagnostics }) => diagnostics.length === 0);
  if (isSilent && !isOn(flags.force) && kept === undefined && code() === exitCodes.ok) {
    const built = order.filter((one) => !isSolution(one, files));
    const configs = order.flatMap((one) => [...listConfigs(one, files)]);
    projectMemory?.rememberAll(built, manner, [...new Set(configs)]);
  }
  return end();
}

/** Builds once, or again after each change. */
export async function startSolution(
  projects: readonly string[],
  flags: SolutionFlags,
  options: Readonly<Record<string, unknown>>,
  powers: Needs & Pick<Powers, "watcher">,
): Promise<ExitCode> {
  refuseMixed(flags);
  if (flags.watch) return watchSolution(projects, flags, options, powers);
  return buildSolution(projects, flags, options, powers).code;
}

function watchSolution(
  projects: readonly string[],
  flags: SolutionFlags,
  options: Readonly<Record<string, unknown>>,
  powers: Needs & Pick<Powers, "watcher">,
): Promise<ExitCode> {
  const kept: Kept = { compilers: new Map() };
  const { cwd, files } = powers;
  const open = (): Watched => {
    const roots = (projects.length === 0 ? ["."] : projects).map((one) => configNamed(resolve(cwd, one)));
    return { folders: [...new Set(orderProjects(roots, files).order.map((one) => dirname(one)))] };
  };
  return watchInput(open, () => buildSolution(projects, flags, options, powers, kept), flags, powers);
}

function compilerFor(configPath: string, kept: Kept | undefined): ProjectCompiler["compile"] {
  if (kept === undefined) return compileModules;
  const compiler = kept.compilers.get(configPath) ?? makeProjectCompiler({ form: "module" });
  kept.compilers.set(configPath, compiler);
  return compiler.compile;
}

/** @throws UsageError for flags that `tsc -b` does not take together. */
function refuseMixed({ clean, verbose, force, watch, dry }: SolutionFlags): void {
  const refuse = (one: string, other: string): never => {
    throw new UsageError(`--${one} and --${other} cannot be combined`);
  };
  if (isOn(clean) && isOn(force)) refuse("clean", "force");
  if (isOn(clean) && isOn(verbose)) refuse("clean", "verbose");
  if (isOn(clean) && watch) refuse("clean", "watch");
  if (isOn(dry) && watch) refuse("watch", "dry");
}

const outOfDate = "is out of date because what it reads or writes has changed since it was built";

// ATTACK rules/CAP1005-no-foreign-import: what one project has written, and others import unseen, must not become a host file of another.
const overwritten = (file: string, path: string): Diagnostic => ({
  code: "CAP0021",
  severity: "error",
  at: { file, start: 0, end: 0 },
  message: `\`${path}\` is an output of another project as well`,
  why: "a build must not overwrite its sources, nor one output another",
  help: "give one of the projects another `outDir`",
});

const errorOf = (code: string, message: string): Diagnostic => ({ code, severity: "error", message });

const circleMessage = (circle: readonly string[]): string =>
  `Project references may not form a circular graph. Cycle detected: ${circle.join("\n")}`;

/** The outcome where there was nothing to open. */
const failed = (configPath: string, diagnostic: Diagnostic, sources: Sources): Built => ({
  input: {} as Built["input"],
  code: exitCodeOf([diagnostic]),
  errors: 1,
  written: [],
  read: [configPath],
  diagnostics: [diagnostic],
  sources,
  options: {},
  placed: [],
  codePaths: [],
  named: [],
  ofOthers: nothingOfOthers,
  isDry: false,
});
