import { resolve } from "node:path";
import { setImmediate as nextTurn } from "node:timers/promises";
import { makeConsole } from "@capc/std/host";
import { compileProject } from "../importer/compile-project.ts";
import { CircularImport } from "../importer/instantiate.ts";
import { type Command, type ExitCode, exitCodes, UsageError } from "./command.ts";
import { findMain } from "./find-main.ts";
import { openFiles } from "./open-input.ts";
import { type Asked, readManifest } from "./read-manifest.ts";
import { renderThrown } from "./render-thrown.ts";
import { exitCodeOf, nameFrom, reportDiagnostics, reportFlags, sourcesOf } from "./report-diagnostics.ts";

interface Flags {
  readonly project?: string;
  readonly pretty?: string;
}

export const run: Command<"out" | "err" | "cwd" | "files" | "session" | "realm", Flags> = {
  name: "run",
  summary: "compile a program in memory, lock this process down, and hand the program its powers",
  operands: "[file] [args...]",
  passesOn: true,
  flags: [{ form: "-p, --project <path>", meaning: "the tsconfig.json whose `capc` entry counts" }, ...reportFlags],
  examples: [
    ["capc run", "run the project's main: `capc.main` of package.json, or src/main.ts"],
    ["capc run examples/mint/main.ts", "run a file; what it imports is relative to it"],
    ["capc run report.ts --year 2026", "words after the file are the program's: `args: readonly string[]`"],
  ],
  async run([file, ...args], { project, pretty }, { out, err, cwd, files, session, realm }) {
    const entry = file === undefined ? findMain(cwd, { files }) : resolve(cwd, file);
    const input = openFiles([entry], project, { cwd, files, session });
    const opened = input.open();
    const { diagnostics, outputs } = compileProject(opened, input.settings, { form: "closure" });
    reportDiagnostics(diagnostics, sourcesOf(opened, files, cwd), err, pretty);
    const code = exitCodeOf(diagnostics);
    if (code !== exitCodes.ok) return code;
    const name = nameFrom(cwd, entry);
    const first = outputs.find(({ source }) => resolve(source) === entry);
    if (first === undefined)
      throw new UsageError(`${name} is not a module: its name must end in .ts, .mts, .js or .mjs`);
    if (first.form !== "closure")
      throw new UsageError(`${name} is trusted, a file of the host: build the project and run it with node`);
    const manifest = readManifest(opened, first.source);
    if (manifest.kind === "not-a-main") throw new UsageError(`${name} cannot be run: ${manifest.reason}`);
    // Like `head` does it: when the reader has seen enough, there is nothing left to do.
    const print = (text: string): void => {
      if (!out.write(text)) realm.stop(exitCodes.ok);
    };
    const powers = manifest.kind === "main" ? grantAll(manifest.asked, args, print) : undefined;
    // The program has no use for TypeScript, and must not be able to wait for it.
    session.close();

    const report = (thrown: unknown): void => {
      err.write(`${renderThrown(thrown, { outputs, nameOf: (path) => nameFrom(cwd, path), realm })}\n`);
    };
    let end: ExitCode = exitCodes.ok;
    realm.onStray((reason) => {
      end = exitCodes.failed;
      report(reason);
    });
    try {
      const exports = realm.start(outputs, first.source, await realm.prepare(outputs));
      if (powers !== undefined) await (exports.default as (powers: object) => unknown)(powers);
      // Rejections that nobody awaits are told of after the promises of this turn.
      await nextTurn();
    } catch (error) {
      if (error instanceof CircularImport) {
        err.write(`error ${error.code}: ${error.message.replaceAll(`${cwd}/`, "")}\n`);
        return exitCodes.rejected;
      }
      end = exitCodes.failed;
      report(error);
    }
    return end;
  },
};

/** The terminal for each `Console`, the rest of the command line for `args`; nothing else is to be had yet. */
function grantAll(asked: readonly Asked[], args: readonly string[], print: (text: string) => void): object {
  const granted: [string, unknown][] = [];
  for (const { name, type, grant, isOptional } of asked) {
    if (grant === "console") granted.push([name, makeConsole(print)]);
    else if (grant === "args") granted.push([name, [...args]]);
    else if (!isOptional)
      throw new UsageError(
        `\`main\` asks for \`${name}: ${type}\`, which \`capc run\` cannot grant: it has \`Console\` and \`args: readonly string[]\``,
      );
  }
  return Object.fromEntries(granted);
}
