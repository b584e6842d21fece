import { relative } from "node:path";
import type { Opened } from "../compiler/1-open/session.ts";
import type { Diagnostic } from "../compiler/diagnostics/finding.ts";
import { renderFrame } from "../compiler/diagnostics/render-frame.ts";
import { renderLine } from "../compiler/diagnostics/render-line.ts";
import { type DiagnosticJson, toJson } from "../compiler/diagnostics/to-json.ts";
import { type ExitCode, exitCodes, type Flag, type Sink } from "./command.ts";
import type { Files } from "./files.ts";

export const reportFlags: readonly Flag[] = [
  {
    form: "--pretty <boolean>",
    meaning: "frames for people, or one line each; by default frames on a terminal",
    choices: ["true", "false"],
  },
];

export const jsonFlag: Flag = { form: "--json", meaning: "print one JSON object instead, as docs/cli.md describes it" };

/** Where the texts come from that diagnostics point into, and how files are called. */
export interface Sources {
  readonly textOf: (file: string) => string | undefined;
  readonly nameOf: (file: string) => string;
}

export function sourcesOf(opened: Opened, files: Files, cwd: string): Sources {
  const texts = new Map<string, string | undefined>(opened.modules.map(({ path, text }) => [path, text]));
  const textOf = (file: string): string | undefined => {
    if (!texts.has(file))
      texts.set(
        file,
        files.kindOf(file) === "file" && files.isReadable(file) ? files.read(file)?.replace(/^\ufeff/, "") : undefined,
      );
    return texts.get(file);
  };
  return { textOf, nameOf: (file) => nameFrom(cwd, file) };
}

/** A path as people write it. */
export const nameFrom = (cwd: string, path: string): string => relative(cwd, path).replaceAll("\\", "/") || ".";

/** Prints diagnostics for people, or one a line where a program reads. */
export function reportDiagnostics(
  diagnostics: readonly Diagnostic[],
  { textOf, nameOf }: Sources,
  sink: Sink,
  pretty: string | undefined,
): void {
  const isPretty = pretty === undefined ? sink.isTerminal : pretty === "true";
  for (const diagnostic of diagnostics) {
    const { at } = diagnostic;
    const text = at && textOf(at.file);
    const name = at && nameOf(at.file);
    const look = { ...(name !== undefined && { name }), color: sink.hasColor };
    sink.write(isPretty ? `${renderFrame(diagnostic, text, look)}\n\n` : `${renderLine(diagnostic, text, look)}\n`);
  }
  if (isPretty && diagnostics.length > 0) sink.write(`${summary(diagnostics)}\n`);
}

function summary(diagnostics: readonly Diagnostic[]): string {
  const count = (severity: string): number => diagnostics.filter((one) => one.severity === severity).length;
  const words = [count("error"), count("warning")].map((number, index) =>
    number === 0 ? "" : `${number} ${["error", "warning"][index]}${number === 1 ? "" : "s"}`,
  );
  return words.filter((part) => part !== "").join(", ");
}

/** What `--diagnostics` tells. */
export const figures = (read: number, written: number): string =>
  [
    ["Files read", read],
    ["Files written", written],
    ["Total time", `${(performance.now() / 1000).toFixed(3)}s`],
  ]
    .map(([name, value]) => `${`${name}:`.padEnd(15)}${String(value).padStart(10)}\n`)
    .join("");

/** The JSON form of the same. */
export const diagnosticsJson = (
  diagnostics: readonly Diagnostic[],
  { textOf, nameOf }: Sources,
): readonly DiagnosticJson[] =>
  diagnostics.map((one) => toJson(one, one.at && textOf(one.at.file), one.at && nameOf(one.at.file)));

/** Codes about the command line and the configuration, as opposed to what stands in a module. */
const usageCodes = new Set(["CAP0002", "CAP0003", "CAP0007", "CAP0008", "CAP0020", "CAP0021"]);

/** 3 if a module is at fault, 2 if only the command line or the configuration is, 0 without errors. */
export function exitCodeOf(diagnostics: readonly Diagnostic[]): ExitCode {
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  if (errors.length === 0) return exitCodes.ok;
  const isUsage = ({ code, at }: Diagnostic): boolean =>
    usageCodes.has(code) || (code.startsWith("TS") && (at === undefined || at.file.endsWith(".json")));
  return errors.every(isUsage) ? exitCodes.usage : exitCodes.rejected;
}
