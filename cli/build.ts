import { resolve } from "node:path";
import type { CompilerOptions } from "../compiler/1-open/typescript.ts";
import type { Output } from "../compiler/5-emit/emit.ts";
import { compileProject, makeProjectCompiler, type ProjectCompiler } from "../importer/compile-project.ts";
import { listConfigs } from "../importer/find-entry.ts";
import { type Command, type ExitCode, exitCodes, type Powers, type Sink, UsageError } from "./command.ts";
import { type Input, openInput } from "./open-input.ts";
import { placeOutputs } from "./place-outputs.ts";
import {
  diagnosticsJson,
  exitCodeOf,
  jsonFlag,
  nameFrom,
  reportDiagnostics,
  reportFlags,
  sourcesOf,
} from "./report-diagnostics.ts";
import { isOn, optionsFrom, type TscFlags, tscFlags } from "./tsc-flags.ts";
import { type Round, watchFlags, watchInput } from "./watch-input.ts";
import { type OutputFile, writeOutputs } from "./write-outputs.ts";

interface Flags extends TscFlags {
  readonly project?: string;
  readonly outDir?: string;
  readonly pretty?: string;
  readonly json?: true;
  readonly watch?: true;
  readonly preserveWatchOutput?: true;
}

export const build: Command<"out" | "err" | "cwd" | "files" | "session" | "watcher" | "remember", Flags> = {
  name: "build",
  summary: "write JavaScript, declarations and source maps; all of them, or none if anything is wrong",
  operands: "[files...]",
  flags: [
    { form: "-p, --project <path>", meaning: "a tsconfig.json, or the folder of one" },
    { form: "--outDir <folder>", meaning: "where to write, instead of what the project says" },
    ...watchFlags,
    ...reportFlags,
    jsonFlag,
    { form: "--no-cache", meaning: "build even if nothing has changed since the last time" },
    ...tscFlags,
  ],
  examples: [
    ["capc build", "build the project of the nearest tsconfig.json"],
    ["capc build -p packages/plugin", "build another project"],
    ["capc build src/purse.ts --outDir out", "build one file and what it imports"],
    ["capc build --watch", "build again whenever something changes"],
  ],
  async run(paths, flags, powers) {
    const { out, err, cwd, files, watcher } = powers;
    const opening = { out, err, cwd, files, watcher, session: await powers.session() };
    const open = (): Input => openInput(paths, flags.project, opening, optionsFrom(flags, powers.cwd));
    if (!flags.watch) return buildAndRemember(open(), flags, powers);
    const { compile } = makeProjectCompiler({ form: "module" });
    return watchInput(open, (input) => buildOnce(input, compile, flags, powers), flags, opening);
  },
};

/** A build of which all went well, and which had nothing to say, need not be done again. */
function buildAndRemember(
  input: Input,
  flags: Flags,
  powers: Pick<Powers, "out" | "err" | "cwd" | "files" | "remember">,
): ExitCode {
  let hasSpoken = false;
  const note = (sink: Sink): Sink => ({
    ...sink,
    write(text) {
      hasSpoken = true;
      return sink.write(text);
    },
  });
  const { cwd, files } = powers;
  const { code, read, placed, options } = buildOnce(input, compileModules, flags, {
    cwd,
    files,
    out: note(powers.out),
    err: note(powers.err),
  });
  const { configPath, settings } = input;
  // A configuration that is a program may read what it likes.
  const isProgram = settings.sources.some((path) => /\.[cm]?[jt]s$/.test(path));
  if (code !== exitCodes.ok || hasSpoken || configPath === undefined || isProgram) return code;
  powers.remember?.({
    configPath,
    configs: [...listConfigs(configPath, files)],
    read,
    outputs: placed,
    outFolders: [flags.outDir === undefined ? options.outDir : resolve(cwd, flags.outDir), options.declarationDir]
      .filter((folder) => folder !== undefined)
      .map((folder) => resolve(folder)),
  });
  return code;
}

/** What was written by this process, and is not written again while it watches. */
const written = new WeakSet<Output>();

const compileModules: ProjectCompiler["compile"] = (opened, settings) =>
  compileProject(opened, settings, { form: "module" });

function buildOnce(
  input: Input,
  compile: ProjectCompiler["compile"],
  flags: Flags,
  { out, err, cwd, files }: Pick<Powers, "out" | "err" | "cwd" | "files">,
): Round & { readonly placed: readonly OutputFile[]; readonly options: CompilerOptions } {
  const { json, pretty } = flags;
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
  if (code === exitCodes.ok && compiled.outputs.length === 0) throw new UsageError("there is no module to build");
  const paths = code === exitCodes.ok ? writeOutputs(placed.files, files) : [];
  if (code === exitCodes.ok) for (const output of outputs) written.add(output);
  const errors = diagnostics.filter(({ severity }) => severity === "error").length;
  const read = opened.modules.length === 0 ? [] : opened.program.getSourceFileNames();
  const round = { code, errors, written: paths, read, placed: placed.files, options };
  if (json) {
    const names = paths.map((path) => nameFrom(cwd, path));
    out.write(
      `${JSON.stringify({ diagnostics: diagnosticsJson(diagnostics, sources), written: names }, undefined, 2)}\n`,
    );
    return round;
  }
  reportDiagnostics(diagnostics, sources, out, pretty);
  if (isOn(flags.listFiles)) for (const path of read) out.write(`${path}\n`);
  if (isOn(flags.listEmittedFiles)) for (const path of paths) out.write(`TSFILE: ${path}\n`);
  if (isDry && code === exitCodes.ok && !isOn(flags.noEmit))
    err.write("capc: `noEmit` is set, so nothing was written\n");
  return round;
}
