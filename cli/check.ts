import type { Session } from "../compiler/1-open/session.ts";
import { compileProject, makeProjectCompiler, type ProjectCompiler } from "../importer/compile-project.ts";
import { confinedFiles } from "../importer/confine/make-confiner.ts";
import { applyFixes } from "./apply-fixes.ts";
import { startSolution } from "./build-solution.ts";
import { type Command, exitCodes, type Powers, UsageError } from "./command.ts";
import { type Input, isReferring, openInput } from "./open-input.ts";
import {
  diagnosticsJson,
  exitCodeOf,
  figures,
  jsonFlag,
  nameFrom,
  reportDiagnostics,
  reportFlags,
  sourcesOf,
} from "./report-diagnostics.ts";
import { isOn, optionsFrom, type TscFlags, tscFlags } from "./tsc-flags.ts";
import { type Round, watchFlags, watchInput } from "./watch-input.ts";

interface Flags extends TscFlags {
  readonly project?: string;
  readonly fix?: true;
  readonly pretty?: string;
  readonly json?: true;
  readonly watch?: true;
  readonly preserveWatchOutput?: true;
}

/** A fix may uncover another one, but not for ever. */
const maxRounds = 10;

export const check: Command<"out" | "err" | "cwd" | "files" | "session" | "watcher" | "tsc", Flags> = {
  name: "check",
  summary: "say what `build` would say, and write nothing",
  operands: "[files...]",
  flags: [
    { form: "-p, --project <path>", meaning: "a tsconfig.json, or the folder of one" },
    { form: "--fix", meaning: "make the changes that need no thought, then report what is left" },
    ...watchFlags,
    ...reportFlags,
    jsonFlag,
    ...tscFlags,
  ],
  examples: [
    ["capc check", "check the project of the nearest tsconfig.json"],
    ["capc check --fix src/purse.ts", "correct what can be corrected in one file and what it imports"],
    ["capc check --json", "for editors and scripts"],
  ],
  async run(paths, flags, powers) {
    const { out, err, cwd, files, watcher, tsc } = powers;
    const opening = { out, err, cwd, files, watcher, session: await powers.session() };
    const options = optionsFrom(flags, cwd);
    if (isOn(flags.build)) {
      if (flags.fix || isOn(flags.clean)) throw new UsageError("`check -b` changes nothing: --fix and --clean do");
      return startSolution(
        paths,
        { ...flags, noEmit: "true" },
        { ...options, noEmit: true },
        { ...opening, ...(tsc && { tsc }) },
      );
    }
    const open = (): Input => openInput(paths, flags.project, opening, options);
    if (!flags.watch) return checkOnce(open(), compileModules, flags, opening).code;
    if (flags.fix) throw new UsageError("--fix writes what --watch watches: give one of them");
    const { compile } = makeProjectCompiler({ form: "module" });
    return watchInput(open, (input) => checkOnce(input, compile, flags, opening), flags, opening);
  },
};

const compileModules: ProjectCompiler["compile"] = (opened, settings) =>
  compileProject(opened, settings, { form: "module" });

function checkOnce(
  input: Input,
  compile: ProjectCompiler["compile"],
  flags: Flags,
  { out, cwd, files, session }: Pick<Powers, "out" | "cwd" | "files"> & { readonly session: Session },
): Round {
  const { fix, json } = flags;
  let opened = input.open();
  let compiled = compile(opened, input.settings);
  const fixed = new Set<string>();
  for (let round = 0; fix && round < maxRounds; round++) {
    const changed = applyFixes(compiled.diagnostics, opened.modules, files);
    if (changed.length === 0) break;
    for (const path of changed) fixed.add(path);
    session.update(changed);
    opened = input.open();
    compiled = compile(opened, input.settings);
  }
  const sources = sourcesOf(opened, files, cwd);
  const { diagnostics } = compiled;
  const code = exitCodeOf(diagnostics);
  if (code === exitCodes.ok && opened.modules.length === 0 && !isReferring(input, files))
    throw new UsageError("there is no module to check");
  const read = opened.modules.length === 0 ? [] : [...opened.program.getSourceFileNames(), ...confinedFiles()];
  if (json) {
    const names = [...fixed].map((path) => nameFrom(cwd, path));
    const answer = { diagnostics: diagnosticsJson(diagnostics, sources), ...(fix && { fixed: names }) };
    out.write(`${JSON.stringify(answer, undefined, 2)}\n`);
  } else {
    if (!isOn(flags.quiet)) reportDiagnostics(diagnostics, sources, out, flags.pretty);
    if (isOn(flags.listFiles)) for (const path of read) out.write(`${path}\n`);
    if (isOn(flags.diagnostics) || isOn(flags.extendedDiagnostics)) out.write(figures(read.length, 0));
  }
  const errors = diagnostics.filter(({ severity }) => severity === "error").length;
  return { code, errors, written: [...fixed], read };
}
