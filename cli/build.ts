import { resolve } from "node:path";
import { makeProjectCompiler, type ProjectCompiler } from "../importer/compile-project.ts";
import { type BuildFlags, buildProject, outcomeOf, tellOf } from "./build-project.ts";
import { type SolutionFlags, startSolution } from "./build-solution.ts";
import type { Command, ExitCode, Powers, Sink } from "./command.ts";
import { type Input, openInput } from "./open-input.ts";
import { rememberModules, standsOnDisk } from "./remember-modules.ts";
import { jsonFlag, reportFlags } from "./report-diagnostics.ts";
import { isOn, optionsFrom, tscFlags } from "./tsc-flags.ts";
import { type Round, watchFlags, watchInput } from "./watch-input.ts";

interface Flags extends BuildFlags, SolutionFlags {
  readonly project?: string;
  readonly watch?: true;
  /** `false` with `--no-cache`. */
  readonly cache?: boolean;
  readonly preserveWatchOutput?: true;
}

export const build: Command<
  "out" | "err" | "cwd" | "files" | "session" | "watcher" | "remember" | "projectMemory" | "tsc",
  Flags
> = {
  name: "build",
  summary: "write JavaScript, declarations and source maps; all of them, or none if anything is wrong",
  operands: "[files...]",
  flags: [
    { form: "-p, --project <path>", meaning: "a tsconfig.json, or the folder of one" },
    { form: "--outDir <folder>", meaning: "where to write, instead of what the project says" },
    ...watchFlags,
    ...reportFlags,
    jsonFlag,
    { form: "--no-cache", meaning: "compile all of it, use nothing that is remembered, and remember nothing" },
    ...tscFlags,
  ],
  examples: [
    ["capc build", "build the project of the nearest tsconfig.json"],
    ["capc build -p packages/plugin", "build another project"],
    ["capc build src/purse.ts --outDir out", "build one file and what it imports"],
    ["capc build -b packages/app", "build a project and those that it refers to, as far as they are out of date"],
    ["capc build --watch", "build again whenever something changes"],
  ],
  async run(paths, flags, powers) {
    const { out, err, cwd, files, watcher, projectMemory, tsc } = powers;
    const opening = { out, err, cwd, files, watcher, session: await powers.session() };
    const options = optionsFrom(flags, cwd);
    if (isOn(flags.build))
      return startSolution(paths, flags, options, {
        ...opening,
        ...(projectMemory && { projectMemory }),
        ...(tsc && { tsc }),
      });
    const joining: { readonly outDir?: string } =
      flags.outDir === undefined ? {} : { outDir: resolve(cwd, flags.outDir) };
    const open = (): Input => openInput(paths, flags.project, opening, options, joining);
    const input: Input | undefined = flags.watch ? undefined : open();
    const configPath = input?.configPath;
    const memory = flags.cache === false ? undefined : rememberModules(configPath, options, opening.session);
    const { compile } = makeProjectCompiler({
      form: "module",
      memory,
      stands: (output, { compilerOptions }) =>
        configPath !== undefined &&
        standsOnDisk(output, { configPath, outDir: joining.outDir, options: compilerOptions }, files),
    });
    if (input !== undefined) return buildAndRemember(input, compile, flags, powers);
    const act = (input: Input): Round => {
      const built = buildProject(input, compile, flags, opening);
      tellOf([built], flags, opening);
      return built;
    };
    return watchInput(open, act, flags, opening);
  },
};

/** A build of which all went well, and which had nothing to say, need not be done again. */
function buildAndRemember(
  input: Input,
  compile: ProjectCompiler["compile"],
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
  const built = buildProject(input, compile, flags, powers);
  tellOf([built], flags, { cwd: powers.cwd, out: note(powers.out), err: note(powers.err) });
  const outcome = hasSpoken ? undefined : outcomeOf(built, flags, powers);
  if (outcome !== undefined) powers.remember?.(outcome);
  return built.code;
}
