import { dirname, join, relative, resolve } from "node:path";
import type { Opened, Session } from "../compiler/1-open/session.ts";
import { type JoinOptions, joinReferences } from "../importer/join-references.ts";
import { linkAliases } from "../importer/link-aliases.ts";
import { referencesOf } from "../importer/order-projects.ts";
import { defaultSettings, readSettings, type Settings } from "../importer/read-settings.ts";
import { type Powers, UsageError } from "./command.ts";

/** What a command line points to. */
export interface Input {
  /** Opens it, or opens it again after files changed. */
  open(): Opened;
  readonly settings: Settings;
  /** The configuration of the project; absent where files were named. */
  readonly configPath?: string;
}

/** Compiler options from the command line, paths in them absolute. */
type CompilerFlags = Readonly<Record<string, unknown>>;

/** What this process knows of the outputs of a build. */
type Joining = Pick<JoinOptions, "outDir" | "isFresh" | "isUpToDate">;

type Needs = Pick<Powers, "cwd" | "files"> & { readonly session: Session };

/**
 * A project (`-p`, or the nearest `tsconfig.json` above) or single files. Files are compiled under the options of `capc/tsconfig`, and
 * only the `capc` entry of the nearest configuration speaks for them.
 */
export function openInput(
  paths: readonly string[],
  project: string | undefined,
  powers: Needs,
  options: CompilerFlags = {},
  joining: Joining = {},
): Input {
  const { cwd } = powers;
  if (paths.length > 0) {
    if (project !== undefined) throw new UsageError("--project names a project: name files or a project, not both");
    return openFiles(paths, undefined, powers, options);
  }
  const configPath = project === undefined ? nearestConfig(cwd, powers) : configOf(resolve(cwd, project), powers);
  if (configPath === undefined)
    throw new UsageError("there is no tsconfig.json here or above: run `capc init`, or name files");
  refuseUnreadable(configPath, project ?? "tsconfig.json", powers);
  return openProject(configPath, powers, options, joining);
}

/** A project of which the configuration is known. */
export function openProject(
  configPath: string,
  { files, session }: Needs,
  options: CompilerFlags = {},
  joining: Joining = {},
): Input & { readonly configPath: string } {
  const settings = readSettings(configPath, files);
  const references = referencesOf(configPath, files).map((one) => one.configPath);
  const open = (): Opened => {
    const opened = session.openProject(configPath, options, references);
    return references.length === 0
      ? linkAliases(opened, settings)
      : joinReferences(opened, { ...joining, configPath, settings }, session, files);
  };
  return { configPath, settings, open };
}

/** Whether it refers to other projects: then it need not have modules of its own, as with `tsc`. */
export const isReferring = ({ configPath }: Input, files: Powers["files"]): boolean =>
  configPath !== undefined && referencesOf(configPath, files).length > 0;

/** The same for files whose `capc` entry may stand in a given configuration. */
export function openFiles(
  paths: readonly string[],
  project: string | undefined,
  powers: Needs,
  options: CompilerFlags = {},
): Input {
  const { cwd, files, session } = powers;
  const absolute = paths.map((path) => resolve(cwd, path));
  const odd = paths.find((path, index) => !/\.[cm]?[jt]sx?$/.test(path) && files.kindOf(absolute[index]!) === "file");
  for (const [index, path] of absolute.entries()) refuseUnreadable(path, relative(cwd, path) || paths[index]!, powers);
  if (odd !== undefined) throw new UsageError(`${odd} is neither TypeScript nor JavaScript by its name`);
  const configPath =
    project === undefined
      ? nearestConfig(dirname(absolute[0] ?? cwd), powers)
      : configOf(resolve(cwd, project), powers);
  if (project !== undefined && files.kindOf(configPath!) !== "file")
    return { settings: defaultSettings, open: () => session.openProject(configPath!) };
  const settings = configPath === undefined ? defaultSettings : readSettings(configPath, files);
  return { settings, open: () => session.openFiles(absolute, options) };
}

/** TypeScript takes what it may not read for empty, or for absent. */
function refuseUnreadable(path: string, name: string, { files }: Pick<Needs, "files">): void {
  if (files.kindOf(path) === "file" && !files.isReadable(path))
    throw new UsageError(`cannot read ${name}: permission denied`);
}

/** A configuration, by itself or by its folder. */
export const configOf = (path: string, { files }: Pick<Needs, "files">): string =>
  files.kindOf(path) === "folder" ? join(path, "tsconfig.json") : path;

function nearestConfig(folder: string, { files }: Needs): string | undefined {
  for (let at = folder; ; at = dirname(at)) {
    const path = join(at, "tsconfig.json");
    if (files.kindOf(path) === "file") return path;
    if (at === dirname(at)) return undefined;
  }
}
