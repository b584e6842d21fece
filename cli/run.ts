import { resolve } from "node:path";
import { setImmediate as nextTurn } from "node:timers/promises";
import { makeProjectCompiler } from "../importer/compile-project.ts";
import { CircularImport } from "../importer/instantiate.ts";
import { openModuleMemory } from "../importer/recall-modules.ts";
import { type Command, type ExitCode, exitCodes, UsageError } from "./command.ts";
import { manifestJson, manifestText } from "./describe-manifest.ts";
import { findMain } from "./find-main.ts";
import { askForGrants } from "./grants/ask-for-grants.ts";
import { collectGrants, warnings } from "./grants/collect-grants.ts";
import { openGrantsFile } from "./grants/grants-file.ts";
import { openGrants } from "./grants/open-grants.ts";
import { configOf, openFiles } from "./open-input.ts";
import { readManifest } from "./read-manifest.ts";
import { renderThrown } from "./render-thrown.ts";
import { exitCodeOf, nameFrom, reportDiagnostics, reportFlags, sourcesOf } from "./report-diagnostics.ts";
import { splitWords } from "./split-words.ts";

interface Flags {
  readonly project?: string;
  readonly grant?: readonly string[];
  readonly explain?: true;
  readonly json?: true;
  readonly pretty?: string;
  /** `false` with `--no-cache`. */
  readonly cache?: boolean;
}

type Needs = "out" | "err" | "cwd" | "files" | "session" | "realm" | "ask" | "typed" | "onInterrupt" | "makers" | "env";

export const run: Command<Needs, Flags> = {
  name: "run",
  summary: "compile a program in memory, lock this process down, and hand the program its powers",
  operands: "[file] [args...]",
  passesOn: true,
  flags: [
    { form: "-p, --project <path>", meaning: "the tsconfig.json whose `capc` entry counts" },
    { form: "--grant <name=spec>", meaning: "give main a power that it asks for: docs/cli.md", isRepeatable: true },
    { form: "--explain", meaning: "run nothing: print what main asks for, and where it would come from" },
    { form: "--json", meaning: "with --explain: one JSON object" },
    ...reportFlags,
    { form: "--no-cache", meaning: "compile all of it, use nothing that is remembered, and remember nothing" },
  ],
  examples: [
    ["capc run", "run the project's main: `capc.main` of package.json, or src/main.ts"],
    ["capc run examples/mint/main.ts", "run a file; what it imports is relative to it"],
    ["capc run report.ts --year 2026", "words after the file are the program's: `args: readonly string[]`"],
    ["capc run notes.ts --grant data=./notes", "give main the directory that it calls `data`"],
    ["capc run notes.ts --explain", "what does it ask for?"],
  ],
  async run([file, ...words], flags, powers) {
    const { project, pretty } = flags;
    const { out, err, cwd, files, ask, env } = powers;
    const [session, realm] = await Promise.all([powers.session(), powers.realm()]);
    const split = splitWords(words);
    const isExplained = flags.explain === true || split.isExplained;
    const isJson = flags.json === true || split.isJson;
    if (isJson && !isExplained) throw new UsageError("--json goes with --explain");
    const entry = file === undefined ? findMain(cwd, { files }) : resolve(cwd, file);
    const input = openFiles([entry], project, { cwd, files, session });
    const memory = flags.cache === false ? undefined : openModuleMemory({ place: entry, about: ["run"] });
    memory?.prepare(session);
    const opened = input.open();
    const { diagnostics, outputs } = makeProjectCompiler({ form: "closure", memory }).compile(opened, input.settings);
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
    const asked = manifest.kind === "main" ? manifest.asked : [];
    const config = project === undefined ? undefined : configOf(resolve(cwd, project), powers);
    const grantsFile = openGrantsFile(entry, config, files);
    const collected = collectGrants(asked, [...(flags.grant ?? []), ...split.grants], grantsFile, cwd);
    if (isExplained) {
      out.write(
        isJson ? `${JSON.stringify(manifestJson(name, collected), undefined, 2)}\n` : manifestText(name, collected),
      );
      return exitCodes.ok;
    }
    // Like `head` does it: when the reader has seen enough, there is nothing left to do.
    const print = (text: string): void => {
      if (!out.write(text)) realm.stop(exitCodes.ok);
    };
    const report = (thrown: unknown): void => {
      err.write(`${renderThrown(thrown, { outputs, nameOf: (path) => nameFrom(cwd, path), realm })}\n`);
    };
    const answered = askForGrants(collected, { ask, file: grantsFile, files, cwd });
    const granted = await openGrants(answered.collected, split.args, {
      makers: await powers.makers(),
      files,
      env,
      typed: powers.typed,
      write: { stdout: print, stderr: (text) => void err.write(text) },
      onError: report,
    });
    answered.keep();
    for (const line of warnings(answered.collected, grantsFile, files, cwd)) err.write(`${line}\n`);
    // The program has no use for TypeScript, and must not be able to wait for it.
    session.close();

    if (granted.isServing) powers.onInterrupt(granted.close);
    let end: ExitCode = exitCodes.ok;
    realm.onStray((reason) => {
      end = exitCodes.failed;
      report(reason);
    });
    try {
      const exports = realm.start(outputs, first.source, await realm.prepare(outputs));
      if (manifest.kind === "main") await (exports.default as (powers: object) => unknown)(granted.powers);
      else if (typeof exports.main === "function")
        err.write(`capc: ${name}: nothing calls \`main\`: a program starts with \`export default function main\`\n`);
      // Rejections that nobody awaits are told of after the promises of this turn.
      await nextTurn();
    } catch (error) {
      if (error instanceof CircularImport) {
        err.write(`error ${error.code}: ${error.message.replaceAll(`${cwd}/`, "")}\n`);
        end = exitCodes.rejected;
      } else {
        end = exitCodes.failed;
        report(error);
      }
    }
    // A program is over when its main is: what it left going goes no further.
    await granted.close();
    return granted.isLive ? realm.stop(end) : end;
  },
};
