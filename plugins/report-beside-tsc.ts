import type ts from "typescript-6";
import { type Diagnostic, isFinding } from "../compiler/diagnostics/finding.ts";
import { configDisk } from "../importer/config-files.ts";
import type { Beside } from "./compile-beside-tsc.ts";
import { dropEchoes } from "./drop-echoes.ts";
import { nameFrom } from "./place-diagnostic.ts";
import { tellTypescript, tellUsage } from "./tell-typescript.ts";

type Told = readonly ts.Diagnostic[];
/** Of a program, what TypeScript's own builders ask in the place of what is public: they remember the answers, also on the disk. */
type Program = ts.Program & { getBindAndCheckDiagnostics?(file: ts.SourceFile, ...more: unknown[]): Told };

/** Makes capc's errors errors of the program, at their places in what was written; warnings are printed, for a program has none. */
export function reportBeside(program: Program, { diagnostics, strays, foreign }: Beside, typescript: typeof ts): void {
  const tell = (one: Diagnostic): ts.Diagnostic => {
    const file = one.at && (program.getSourceFile(one.at.file) ?? readFile(one.at.file, typescript));
    return tellTypescript(one, file, typescript);
  };
  const warnings = diagnostics.filter(({ severity }) => severity === "warning");
  if (warnings.length > 0) print(warnings.map(tell), program, typescript);

  const nameOf = (path: string): string => nameFrom(program.getCurrentDirectory(), path);
  const ofProject = [
    ...strays.map(({ fileName }) => `capc: ${nameOf(fileName)} is no file of the project: name it under \`include\``),
    ...foreign.map(
      (path) => `capc: ${nameOf(path)} is not compiled here by tsc: name its project under \`references\``,
    ),
  ].map((text) => tellUsage(text, typescript));
  const ofFile = new Map<ts.SourceFile, Diagnostic[]>();
  // Who asks for no checks asks for no errors of a file either.
  const isAsked = program.getCompilerOptions().noCheck !== true;
  for (const one of diagnostics) {
    if (one.severity === "warning") continue;
    const file = one.at && program.getSourceFile(one.at.file);
    if (file === undefined || !isAsked) ofProject.push(tell(one));
    else ofFile.set(file, [...(ofFile.get(file) ?? []), one]);
  }

  const judged = (file: ts.SourceFile, own: Told): Told => {
    const ours = ofFile.get(file) ?? [];
    // TypeScript 7 has told capc what this one says too.
    const said = ours.some((one) => !isFinding(one)) ? [...own, ...program.getSyntacticDiagnostics(file)] : own;
    const more = ours.filter((one) => isFinding(one) || !said.some((other) => isSame(one, other)));
    return [...dropEchoes(own, ours.filter(isFinding)), ...more.map(tell)];
  };
  const semantic = program.getSemanticDiagnostics;
  program.getSemanticDiagnostics = (file, ...words) => {
    const own = semantic.call(program, file, ...words);
    if (file !== undefined) return judged(file, own);
    const others = own.filter((one) => one.file === undefined || !ofFile.has(one.file));
    return [
      ...others,
      ...[...ofFile.keys()].flatMap((one) =>
        judged(
          one,
          own.filter((other) => other.file === one),
        ),
      ),
    ];
  };
  const checked = program.getBindAndCheckDiagnostics;
  if (checked !== undefined)
    program.getBindAndCheckDiagnostics = (file, ...words) => judged(file, checked.call(program, file, ...words));
  const ofOptions = program.getOptionsDiagnostics;
  program.getOptionsDiagnostics = (...words) => {
    const own = ofOptions.apply(program, words);
    return [...own, ...ofProject.filter((told) => !own.some(({ code }) => code === told.code))];
  };
}

const isSame = ({ code, at }: Diagnostic, other: ts.Diagnostic): boolean =>
  code === `TS${other.code}` && at?.start === other.start;

/** A configuration, to show a place in it. */
function readFile(path: string, typescript: typeof ts): ts.SourceFile | undefined {
  const text = configDisk.read(path)?.replace(/^\ufeff/, "");
  return text === undefined ? undefined : typescript.createSourceFile(path, text, typescript.ScriptTarget.Latest);
}

function print(warnings: Told, program: ts.Program, typescript: typeof ts): void {
  const host: ts.FormatDiagnosticsHost = {
    getCurrentDirectory: () => program.getCurrentDirectory(),
    getNewLine: () => typescript.sys.newLine,
    getCanonicalFileName: (name) => name,
  };
  const isPretty = program.getCompilerOptions().pretty ?? typescript.sys.writeOutputIsTTY?.() ?? false;
  const format = isPretty ? typescript.formatDiagnosticsWithColorAndContext : typescript.formatDiagnostics;
  typescript.sys.write(format(warnings, host));
}
