import { resolve } from "node:path";
import { compileProject } from "../importer/compile-project.ts";
import { type Command, exitCodes, UsageError } from "./command.ts";
import { openInput } from "./open-input.ts";
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
import { writeOutputs } from "./write-outputs.ts";

interface Flags {
  readonly project?: string;
  readonly outDir?: string;
  readonly pretty?: string;
  readonly json?: true;
}

export const build: Command<"out" | "cwd" | "files" | "session", Flags> = {
  name: "build",
  summary: "write JavaScript, declarations and source maps; all of them, or none if anything is wrong",
  operands: "[files...]",
  flags: [
    { form: "-p, --project <path>", meaning: "a tsconfig.json, or the folder of one" },
    { form: "--outDir <folder>", meaning: "where to write, instead of what the project says" },
    ...reportFlags,
    jsonFlag,
  ],
  examples: [
    ["capc build", "build the project of the nearest tsconfig.json"],
    ["capc build -p packages/plugin", "build another project"],
    ["capc build src/purse.ts --outDir out", "build one file and what it imports"],
  ],
  async run(paths, { project, outDir, pretty, json }, { out, cwd, files, session }) {
    const input = openInput(paths, project, { cwd, files, session });
    const opened = input.open();
    const sources = sourcesOf(opened, files, cwd);
    const compiled = compileProject(opened, input.settings, { form: "module" });
    const options = opened.compilerOptions;
    if (options.noEmit === true && input.configPath !== undefined && (outDir ?? options.outDir) === undefined)
      throw new UsageError("`noEmit` is set: give --outDir, or run `capc check`");
    const placed = placeOutputs(compiled.outputs, {
      options,
      ...(outDir !== undefined && { outDir: resolve(cwd, outDir) }),
      ...(input.configPath !== undefined && { configPath: input.configPath }),
    });
    const diagnostics = [...compiled.diagnostics, ...placed.problems];
    const code = exitCodeOf(diagnostics);
    if (code === exitCodes.ok && placed.files.length === 0) throw new UsageError("there is no module to build");
    const written = code === exitCodes.ok ? writeOutputs(placed.files, files) : [];
    if (json) {
      const names = written.map((path) => nameFrom(cwd, path));
      out.write(
        `${JSON.stringify({ diagnostics: diagnosticsJson(diagnostics, sources), written: names }, undefined, 2)}\n`,
      );
    } else reportDiagnostics(diagnostics, sources, out, pretty);
    return code;
  },
};
