import { resolve } from "node:path";
import type { CompilerOptions } from "../compiler/1-open/typescript.ts";
import type { Output } from "../compiler/5-emit/emit.ts";
import type { Diagnostic } from "../compiler/diagnostics/finding.ts";
import { compileProject, type ProjectCompiler } from "../importer/compile-project.ts";
import { confinedFiles } from "../importer/confine/make-confiner.ts";
import { listConfigs } from "../importer/find-entry.ts";
import { isJoined, type Joined } from "../importer/join-references.ts";
import { orderProjects } from "../importer/order-projects.ts";
import { outputPaths, rootOf } from "../importer/output-paths.ts";
import type { Outcome } from "../importer/remember-outcome.ts";
import { exitCodes, type Powers, UsageError } from "./command.ts";
import { type Input, isReferring } from "./open-input.ts";
import { placeOutputs } from "./place-outputs.ts";
import {
  diagnosticsJson,
  exitCodeOf,
  figures,
  nameFrom,
  reportDiagnostics,
  type Sources,
  sourcesOf,
} from "./report-diagnostics.ts";
import { isOn, type TscFlags } from "./tsc-flags.ts";
import type { Round } from "./watch-input.ts";
import { type OutputFile, writeOutputs } from "./write-outputs.ts";

export interface BuildFlags extends TscFlags {
  readonly outDir?: string;
  readonly pretty?: string;
  readonly json?: true;
}

/** A project, built once. */
export interface Built extends Round {
  readonly input: Input;
  readonly diagnostics: readonly Diagnostic[];
  readonly sources: Sources;
  readonly options: CompilerOptions;
  /** All that was to be written, whether it was there already or not. */
  readonly placed: readonly OutputFile[];
  /** The paths of all code of the project, of which some may stand as they were. */
  readonly codePaths: readonly string[];
  /** Outputs of other projects that were read, and sources that count in the place of their declarations. */
  readonly ofOthers: Joined["readOfOthers"];
  /** The files of which TypeScript read the types. */
  readonly named: readonly string[];
  readonly isDry: boolean;
}

export const nothingOfOthers: Joined["readOfOthers"] = { configs: [], outputs: [], sources: [], hidden: [] };

/** What was written by this process, and is not written again while it watches. */
const written = new WeakSet<Output>();

export const compileModules: ProjectCompiler["compile"] = (opened, settings) =>
  compileProject(opened, settings, { form: "module" });

/** Compiles a project and writes all of it, or nothing. Says nothing yet. */
export function buildProject(
  input: Input,
  compile: ProjectCompiler["compile"],
  flags: BuildFlags,
  { cwd, files }: Pick<Powers, "cwd" | "files">,
): Built {
  const opened = input.open();
  const sources = sourcesOf(opened, files, cwd);
  const compiled = compile(opened, input.settings);
  const options = opened.compilerOptions;
  const { configPath } = input;
  const outDir = flags.outDir === undefined ? undefined : resolve(cwd, flags.outDir);
  const isDry = isOn(flags.noEmit) || (options.noEmit === true && configPath !== undefined && outDir === undefined);
  const placing = { options, ...(outDir !== undefined && { outDir }), ...(configPath !== undefined && { configPath }) };
  // Where only some were made again, the others stand where they were put.
  const isPart = configPath !== undefined && compiled.outputs.some((output) => written.has(output));
  const outputs = isPart ? compiled.outputs.filter((output) => !written.has(output)) : compiled.outputs;
  const placed = isDry ? { files: [], problems: [] } : placeOutputs(outputs, placing);
  const diagnostics = [...compiled.diagnostics, ...placed.problems];
  const code = exitCodeOf(diagnostics);
  if (code === exitCodes.ok && compiled.outputs.length === 0 && !isOn(flags.build) && !isReferring(input, files))
    throw new UsageError("there is no module to build");
  const paths = code === exitCodes.ok ? writeOutputs(placed.files, files) : [];
  if (code === exitCodes.ok) for (const output of outputs) written.add(output);
  const layout = configPath === undefined ? undefined : { options, outDir, root: rootOf(options, configPath) };
  const ofOthers = isJoined(opened) ? opened.readOfOthers : nothingOfOthers;
  const names = opened.modules.length === 0 ? [] : opened.program.getSourceFileNames();
  return {
    input,
    code,
    errors: diagnostics.filter(({ severity }) => severity === "error").length,
    written: paths,
    read: [...names, ...confinedFiles(), ...ofOthers.outputs],
    named: names,
    diagnostics,
    sources,
    options,
    placed: placed.files,
    codePaths: layout === undefined ? [] : compiled.outputs.map(({ source }) => outputPaths(source, layout).code),
    ofOthers,
    isDry,
  };
}

/** Says what came of one project, or of several. */
export function tellOf(
  built: readonly Built[],
  flags: BuildFlags,
  { out, err, cwd }: Pick<Powers, "out" | "err" | "cwd">,
): void {
  if (flags.json) {
    const diagnostics = built.flatMap((one) => diagnosticsJson(one.diagnostics, one.sources));
    const names = built.flatMap((one) => one.written.map((path) => nameFrom(cwd, path)));
    out.write(`${JSON.stringify({ diagnostics, written: names }, undefined, 2)}\n`);
    return;
  }
  for (const { input, diagnostics, sources, named, written: paths, isDry, code, options: all } of built) {
    const options = all as Readonly<Record<string, unknown>>;
    const isWanted = (name: "listFiles" | "listEmittedFiles" | "diagnostics" | "extendedDiagnostics"): boolean =>
      isOn(flags[name] ?? options[name]);
    const pretty = flags.pretty ?? (options.pretty === undefined ? undefined : String(options.pretty));
    if (!isOn(flags.quiet)) reportDiagnostics(diagnostics, sources, out, pretty);
    if (isWanted("listFiles")) for (const path of named) out.write(`${path}\n`);
    if (isWanted("listEmittedFiles")) for (const path of paths) out.write(`TSFILE: ${path}\n`);
    if (isWanted("diagnostics") || isWanted("extendedDiagnostics")) out.write(figures(named.length, paths.length));
    const idle = idleOptions.filter((name) => options[name] === true).map((name) => `\`${name}\``);
    // Said when something is written: it is no fault, and there is nothing to do about it.
    if (idle.length > 0 && paths.length > 0)
      err.write(`capc: no effect here: ${idle.join(", ")} (${nameFrom(cwd, input.configPath ?? cwd)})\n`);
    if (isDry && code === exitCodes.ok && !isOn(flags.noEmit) && !isOn(flags.build))
      err.write("capc: `noEmit` is set, so nothing was written\n");
  }
}

/** Options that ask for something that is not written; as flags they are refused. */
const idleOptions = ["declarationMap", "removeComments", "stripInternal", "emitBOM"] as const;

/** What a build depended on and what came of it; `undefined` where that cannot be known. */
export function outcomeOf(
  { input, code, named, placed, options, ofOthers }: Built,
  flags: BuildFlags,
  { cwd, files }: Pick<Powers, "cwd" | "files">,
): Outcome | undefined {
  const { configPath, settings } = input;
  // A configuration that is a program may read what it likes.
  const isProgram = settings.sources.some((path) => /\.[cm]?[jt]s$/.test(path));
  if (code !== exitCodes.ok || configPath === undefined || isProgram) return undefined;
  const hidden = new Set(ofOthers.hidden);
  const projects = orderProjects([configPath], files).order;
  return {
    configPath,
    configs: [
      ...new Set([
        ...projects.flatMap((one) => [...listConfigs(one, files)]),
        ...settings.sources,
        ...ofOthers.configs,
      ]),
    ],
    read: [...named.filter((path) => !hidden.has(path)), ...ofOthers.outputs, ...ofOthers.sources],
    outputs: placed,
    outFolders: [flags.outDir === undefined ? options.outDir : resolve(cwd, flags.outDir), options.declarationDir]
      .filter((folder) => folder !== undefined)
      .map((folder) => resolve(folder)),
  };
}
