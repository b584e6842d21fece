import { realpathSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { type Opened, openSession, type Session } from "../compiler/1-open/session.ts";
import type { Output } from "../compiler/5-emit/emit.ts";
import type { Diagnostic } from "../compiler/diagnostics/finding.ts";
import type { HostTypes } from "../compiler/strip.ts";
import { makeProjectCompiler } from "./compile-project.ts";
import { configDisk } from "./config-files.ts";
import { type JoinOptions, joinReferences } from "./join-references.ts";
import { linkAliases } from "./link-aliases.ts";
import { linkReferences } from "./link-references.ts";
import { readSettingsWithReferences } from "./merge-settings.ts";
import { referencesOf } from "./order-projects.ts";
import { defaultSettings, readSettings, type Settings } from "./read-settings.ts";
import { openModuleMemory } from "./recall-modules.ts";
import { readReferencedProjects } from "./referenced-projects.ts";

// A project that stays open while its files change: for watching, bundlers and editors.
//
//   const workspace = openWorkspace({ tsconfig: "/p/tsconfig.json" });
//   workspace.build();                                            // all of it
//   workspace.change([{ path: "/p/src/a.ts" }]);                  // saved, made or deleted: only what that touches is done again
//   workspace.change([{ path: "/p/src/a.ts", text: "export …" }]) // not saved yet; `text: null` goes back to the disk
//   workspace.moduleOf("/p/src/a.ts");                            // { output?, diagnostics }
//
// All workspaces of a process share one TypeScript process. Outputs have passed the verifier.

/** `text`: what an editor holds and has not saved; `null`: the file counts again. Neither: it changed, appeared or went on the disk. */
export interface Change {
  readonly path: string;
  readonly text?: string | null;
}

export interface Results {
  /** Of the whole project. */
  readonly diagnostics: readonly Diagnostic[];
  /** Of the whole project; none if there is any error. */
  readonly outputs: readonly Output[];
  /** Outputs of which the code, map or declarations differ from the results before. */
  readonly changed: readonly Output[];
  /** Sources that had an output, and have none any more because they are gone from the project. */
  readonly removed: readonly string[];
  /** Files whose diagnostics differ from the results before, errors that went away included. */
  readonly rejudged: readonly string[];
}

export interface ModuleState {
  /** Of the last build without errors in the project. */
  readonly output?: Output;
  readonly diagnostics: readonly Diagnostic[];
}

export interface WorkspaceOptions {
  /** The configuration of a project. */
  readonly tsconfig?: string;
  /** Or files that none speaks for, absolute. */
  readonly files?: readonly string[];
  /** Instead of what the configuration says. */
  readonly settings?: Settings;
  readonly declarations?: boolean;
  readonly hostTypes?: HostTypes;
  /** Leaves the modules of projects that it refers to to those; asked anew for each build. Default: they are compiled along. */
  readonly joining?: () => Pick<JoinOptions, "outDir" | "demand">;
  /** Instead of the one that all workspaces share. */
  readonly session?: Session;
}

export interface Workspace {
  /** Looks at every file again if `change` was not told of all changes; the first call opens the project. */
  build(): Results;
  change(changes: readonly Change[]): Results;
  /** `undefined` for what is no file of the project. */
  moduleOf(path: string): ModuleState | undefined;
  /** What TypeScript made of the project: texts, trees, types. Of the last results. */
  readonly opened: Opened;
  readonly settings: Settings;
  /** Ends the session too, if no other workspace uses it. */
  close(): void;
}

const projectDisk = { ...configDisk, realPath: (path: string) => realpathSync(path) };

let shared: Session | undefined;
let users = 0;

export function openWorkspace(options: WorkspaceOptions): Workspace {
  const { tsconfig, files = [], declarations, hostTypes } = options;
  const session = options.session ?? (shared ??= openSession({ cwd: dirname(tsconfig ?? files[0] ?? resolve("x")) }));
  const isShared = options.session === undefined;
  if (isShared) users++;
  let isClosed = false;
  let settings: Settings | undefined;
  let opened: Opened | undefined;
  let results: Results = { diagnostics: [], outputs: [], changed: [], removed: [], rejudged: [] };
  /** Of the last build without errors. */
  let outputs: ReadonlyMap<string, Output> = new Map();
  const memory =
    tsconfig === undefined
      ? undefined
      : openModuleMemory({ place: tsconfig, about: ["workspace", declarations, hostTypes] });
  const compiler = makeProjectCompiler({
    form: "module",
    memory,
    ...(declarations !== undefined && { declarations }),
    ...(hostTypes && { hostTypes }),
  });

  const read = options.joining === undefined ? readSettingsWithReferences : readSettings;
  const settingsNow = (): Settings =>
    (settings ??= options.settings ?? (tsconfig === undefined ? defaultSettings : read(tsconfig, configDisk)));

  const compile = (): Results => {
    if (opened === undefined) memory?.prepare(session);
    opened = tsconfig === undefined ? session.openFiles(files) : session.openProject(tsconfig);
    if (tsconfig !== undefined && options.joining !== undefined) {
      const joining = { ...options.joining(), configPath: tsconfig, settings: settingsNow() };
      opened = joinReferences(opened, joining, session, projectDisk);
    } else if (tsconfig !== undefined && referencesOf(tsconfig, configDisk).length > 0)
      opened = linkReferences(opened, settingsNow(), readReferencedProjects(tsconfig, session, projectDisk));
    else if (tsconfig !== undefined) opened = linkAliases(opened, settingsNow());
    const { diagnostics, outputs: made } = compiler.compile(opened, settingsNow());
    const before = results;
    const isMade = made.length > 0;
    const changed = made.filter((output) => !isSameOutput(outputs.get(output.source), output));
    const now: ReadonlyMap<string, Output> = isMade ? new Map(made.map((output) => [output.source, output])) : outputs;
    const removed = [...outputs.keys()].filter((source) => !now.has(source));
    outputs = now;
    results = { diagnostics, outputs: made, changed, removed, rejudged: differing(before.diagnostics, diagnostics) };
    return results;
  };

  return {
    build: compile,
    change(changes) {
      for (const { path, text } of changes) {
        if (text !== undefined) session.show(path, text ?? undefined);
        // A configuration may be one that the project's extends.
        if (/\.json$|(^|[\\/])capc\.config\./.test(path)) settings = undefined;
      }
      session.update(changes.filter(({ text }) => text === undefined).map(({ path }) => path));
      return compile();
    },
    moduleOf(given) {
      const path = resolve(given);
      const output = outputs.get(path);
      if (output === undefined && !opened?.modules.some((module) => module.path === path)) return undefined;
      const diagnostics = results.diagnostics.filter(({ at }) => at?.file === path);
      return { ...(output && { output }), diagnostics };
    },
    get opened() {
      if (opened === undefined) compile();
      return opened!;
    },
    get settings() {
      return settingsNow();
    },
    close() {
      if (isClosed || !isShared) return;
      isClosed = true;
      if (--users > 0) return;
      shared?.close();
      shared = undefined;
    },
  };
}

const isSameOutput = (a: Output | undefined, b: Output): boolean =>
  a === b ||
  (a?.code === b.code && a.declarations === b.declarations && JSON.stringify(a.map) === JSON.stringify(b.map));

/** Files of which something else is said than before. */
function differing(before: readonly Diagnostic[], after: readonly Diagnostic[]): readonly string[] {
  const [then, now] = [byFile(before), byFile(after)];
  return [...new Set([...then.keys(), ...now.keys()])].filter((file) => then.get(file) !== now.get(file));
}

function byFile(diagnostics: readonly Diagnostic[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const one of diagnostics) {
    const file = one.at?.file ?? "";
    found.set(file, `${found.get(file) ?? ""}${JSON.stringify(one)}\n`);
  }
  return found;
}
