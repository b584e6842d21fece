import { resolve } from "node:path";
import { stripVTControlCharacters } from "node:util";
import type { Session } from "../compiler/1-open/session.ts";
import type { Diagnostic } from "../compiler/diagnostics/finding.ts";
import { listConfigs } from "../importer/find-entry.ts";
import { buildInfoPath, rootOf } from "../importer/output-paths.ts";
import type { Outcome } from "../importer/remember-outcome.ts";
import { type Built, nothingOfOthers } from "./build-project.ts";
import { exitCodes, type Powers } from "./command.ts";
import { nameFrom } from "./report-diagnostics.ts";

type Needs = Pick<Powers, "cwd" | "files"> & Required<Pick<Powers, "tsc">> & { readonly session: Session };

/** A project that capc has nothing to do with, among others that it has, and what is to be remembered of it. */
export interface BuiltWithTsc {
  readonly built: Built;
  /** In `tsc`'s own words, as it prints them. */
  readonly said: string;
  readonly outcome: Outcome | undefined;
}

/** Lets TypeScript's own `tsc` build a project, as it did before others of the same build became capc's. */
export function buildWithTsc(
  configPath: string,
  options: Readonly<Record<string, unknown>>,
  isPretty: boolean,
  { cwd, files, tsc, session }: Needs,
): BuiltWithTsc {
  const described = session.describeProject(configPath);
  const layout = described && { options: described.options, root: rootOf(described.options, configPath) };
  // By it `tsc` would take for written what somebody has deleted since.
  const buildInfo = layout && buildInfoPath(layout, configPath);
  if (buildInfo !== undefined && files.kindOf(buildInfo) === "file") files.remove(buildInfo);
  const flags = Object.entries(options).flatMap(([name, value]) => [`--${name}`, String(value)]);
  const words = ["-p", configPath, ...flags, "--pretty", String(isPretty), "--listFiles", "--listEmittedFiles"];
  const { ok, out, err } = tsc(words);
  const written: string[] = [];
  const read: string[] = [];
  const said: string[] = [];
  for (const line of out.split("\n")) {
    if (line.startsWith("TSFILE: ")) written.push(line.slice("TSFILE: ".length).trim());
    else if (/^([A-Za-z]:)?\//.test(line) && files.kindOf(line.trim()) === "file") read.push(line.trim());
    else said.push(line);
  }
  const text = said.join("\n").replace(/^\s+$/, "") + err;
  const diagnostics = diagnosticsIn(text, { cwd, files });
  const built: Built = {
    input: {
      configPath,
      settings: { soundness: "error", language: "error", trusted: [], packages: [], sources: [], problems: [] },
      open: unopened,
    },
    code: ok ? exitCodes.ok : exitCodes.rejected,
    errors: ok ? 0 : Math.max(1, diagnostics.length),
    written,
    read,
    named: read,
    diagnostics,
    sources: { textOf: files.read, nameOf: (file) => nameFrom(cwd, file) },
    options: described?.options ?? {},
    placed: [],
    codePaths: [],
    ofOthers: nothingOfOthers,
    isDry: false,
  };
  const outputs = written.flatMap((path) => {
    const output = path === buildInfo ? undefined : files.read(path);
    return output === undefined ? [] : [{ path, text: output }];
  });
  const { outDir, declarationDir } = built.options;
  const outFolders = [outDir, declarationDir].filter((folder) => folder !== undefined);
  const configs = [...listConfigs(configPath, files)];
  return { built, said: text, outcome: ok ? { configPath, configs, read, outputs, outFolders } : undefined };
}

const unopened = (): never => {
  throw new Error("tsc has built it");
};

/** Errors as `tsc` prints them one a line: `a.ts(1,2): error TS2322: …`, or with colours `a.ts:1:2 - error TS2322: …`. */
function diagnosticsIn(text: string, { cwd, files }: Pick<Powers, "cwd" | "files">): readonly Diagnostic[] {
  const found = stripVTControlCharacters(text).matchAll(
    /^(?:(.+?)[(:](\d+)[,:](\d+)\)?(?:: | - ))?error (TS\d+): (.*)$/gm,
  );
  return [...found].map(([, name, line, column, code = "", message = ""]): Diagnostic => {
    const file = name === undefined ? undefined : resolve(cwd, name);
    const before = (file === undefined ? "" : (files.read(file) ?? "")).split("\n").slice(0, Number(line) - 1);
    const start = before.reduce((sum, one) => sum + one.length + 1, 0) + Number(column) - 1;
    return { code, severity: "error", message, ...(file !== undefined && { at: { file, start, end: start } }) };
  });
}
