import { readdirSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import type { Opened } from "../compiler/1-open/session.ts";
import type { Output } from "../compiler/5-emit/emit.ts";
import type { Diagnostic } from "../compiler/diagnostics/finding.ts";
import { type HostTypes, stripHosts } from "../compiler/strip.ts";
import { configDisk } from "../importer/config-files.ts";
import { confinedFiles } from "../importer/confine/make-confiner.ts";
import { openWorkspace, type Results } from "../importer/open-workspace.ts";
import { isHost, type Settings } from "../importer/read-settings.ts";
import { cyclicSources } from "./find-cycles.ts";
import { type Shaped, shapeModule } from "./shape-module.ts";

/** What a tool gets in the place of a source file. */
export interface ProjectFile extends Shaped {
  /** `module`: confined JavaScript. `host`: the source, with guards in the places of `guard<T>()`, and with its types if they were to be kept. */
  readonly kind: "module" | "host";
}

/** One project in the eyes of all tools of this process. */
export interface SharedProject {
  readonly configPath: string;
  /** Looks at the disk, and compiles again what has changed since. Cheap if nothing has. */
  refresh(): void;
  /** Of the last compilation. */
  readonly diagnostics: readonly Diagnostic[];
  /** Changes with every compilation. */
  readonly generation: number;
  /** Sources of which the last compilation made something else than the one before. */
  readonly changed: readonly string[];
  /**
   * What stands for a file; undefined for one that is not of this project, and for a host file that the tool has to take as it is: types are kept and
   * there are no guards, or it cannot be stripped of its types.
   */
  fileFor(path: string, hostTypes: HostTypes): ProjectFile | undefined;
  /** All of it as Node runs it: modules as the verifier saw them, host files without types. None if there is any error. */
  all(): readonly Output[];
  /** What was read of what is installed: declarations, and the files of confined packages. */
  installed(): readonly string[];
  /** Whether the last compilation made nothing, because of errors. */
  readonly isRejected: boolean;
  /** Whether a path is a source of the project. */
  has(path: string): boolean;
  /** Whether a path is a module of the project: its imports have no effects. */
  isModule(path: string): boolean;
  /** The source that an import of one of the project's files names; emitted texts say `./a.js` for `./a.ts`. */
  resolve(specifier: string, from: string): string | undefined;
  /** As TypeScript read it; of a configuration, as it stands there now. */
  textOf(path: string): string | undefined;
  /** Files on which the outcome depends, beside the module itself: configurations, and every source. */
  watched(): readonly string[];
}

// One for the process: plug-in instances for a page, its workers and its server ask the same TypeScript about the same files.
const projects = new Map<string, SharedProject>();

/** The project of a tsconfig, by its real path; the same one whoever asks. Nothing is read before `refresh`. */
export function shareProject(configPath: string): SharedProject {
  const known = projects.get(configPath);
  if (known !== undefined) return known;
  const made = openProject(configPath);
  projects.set(configPath, made);
  return made;
}

function openProject(configPath: string): SharedProject {
  const workspace = openWorkspace({ tsconfig: configPath, declarations: false, hostTypes: "keep" });
  let opened: Opened | undefined;
  let settings: Settings | undefined;
  let diagnostics: readonly Diagnostic[] = [];
  let outputs = new Map<string, Output>();
  let cyclic: ReadonlySet<string> = new Set();
  let shaped = new Map<string, ProjectFile | undefined>();
  let generation = 0;
  let watched: readonly string[] = [configPath];
  let changed: readonly string[] = [];
  /** Paths, with what tells whether they changed. */
  let stamps = new Map<string, string>();
  const texts = new Map<string, string>();

  const take = (results: Results, before: ReadonlyMap<string, string>, since: number): void => {
    opened = workspace.opened;
    settings = workspace.settings;
    diagnostics = results.diagnostics;
    const last = outputs;
    outputs = new Map(results.outputs.map((output) => [output.source, output]));
    cyclic = cyclicSources(outputs.values());
    changed = [...outputs].flatMap(([path, { code }]) => (last.get(path)?.code === code ? [] : path));
    const again = new Set([...changed, ...cyclic]);
    shaped = new Map([...shaped].filter(([path]) => outputs.has(path) && !again.has(path)));
    texts.clear();
    for (const { path, text } of opened.modules) texts.set(path, text);
    generation++;
    watched = watchedBy(opened, [configPath, ...settings.sources]);
    // What was written since the compilation began may not be in it: it counts as changed the next time.
    stamps = new Map(
      [...watched, ...foldersOf(texts.keys())].map((path) => [path, before.get(path) ?? stampOf(path, since)]),
    );
  };

  const eraseHost = (path: string): Output | undefined => {
    const host = opened!.modules.filter((module) => module.path === path);
    const { outputs, findings } = stripHosts(host, opened!, "erase");
    return findings.length > 0 ? undefined : outputs[0];
  };
  const withoutTypes = (path: string): ProjectFile | undefined => {
    const erased = eraseHost(path);
    return erased && { ...erased, kind: "host" };
  };

  const refresh = (): void => {
    const since = Date.now();
    if (settings === undefined) {
      take(workspace.build(), new Map(), since);
      return;
    }
    const now = new Map([...stamps.keys()].map((path) => [path, stampOf(path)]));
    const touched = [...now].filter(([path, stamp]) => stamps.get(path) !== stamp).map(([path]) => path);
    if (touched.length === 0) return;
    const paths = touched.flatMap((path) => (isFolder(path) ? newIn(path, stamps) : [path]));
    for (const path of paths) now.set(path, stampOf(path));
    take(workspace.change(paths.map((path) => ({ path }))), now, since);
  };

  return {
    configPath,
    refresh,
    get diagnostics() {
      return diagnostics;
    },
    get generation() {
      return generation;
    },
    get changed() {
      return changed;
    },
    fileFor(path, hostTypes) {
      const output = outputs.get(path);
      if (output === undefined) return undefined;
      if (!isHost(path, settings!)) {
        if (!shaped.has(path)) shaped.set(path, { kind: "module", ...shapeModule(output, !cyclic.has(path)) });
        return shaped.get(path);
      }
      if (hostTypes === "keep") return output.code === texts.get(path) ? undefined : { ...output, kind: "host" };
      if (!shaped.has(path)) shaped.set(path, withoutTypes(path));
      return shaped.get(path);
    },
    all: () =>
      [...outputs].flatMap(([path, output]): readonly Output[] => {
        if (!isHost(path, settings!)) return [output];
        const erased = eraseHost(path);
        return erased === undefined ? [] : [erased];
      }),
    installed: () =>
      opened === undefined
        ? []
        : [...filesRead(opened).filter((path) => path.includes("/node_modules/")), ...confinedFiles()],
    get isRejected() {
      return outputs.size === 0;
    },
    has: (path) => texts.has(path),
    isModule: (path) => texts.has(path) && !isHost(path, settings!),
    resolve(specifier, from) {
      if (!/^\.{1,2}\//.test(specifier)) return undefined;
      const path = resolve(dirname(from), specifier);
      const source = path.replace(/\.([cm]?)js(x?)$/, ".$1ts$2");
      return [path, source, `${source}x`, `${path}.ts`, `${path}.tsx`].find((one) => texts.has(one));
    },
    textOf: (path) => texts.get(path) ?? configDisk.read(path)?.replace(/^\ufeff/, ""),
    watched: () => watched,
  };
}

const filesRead = (opened: Opened): readonly string[] =>
  opened.modules.length === 0 ? [] : opened.program.getSourceFileNames().filter((path) => !opened.isLibraryFile(path));

/** Configurations and all that TypeScript has read, but for what is installed. */
function watchedBy(opened: Opened, configs: readonly string[]): readonly string[] {
  const own = filesRead(opened).filter((path) => !path.includes("/node_modules/"));
  return [...new Set([...configs, ...own])];
}

function stampOf(path: string, before = Number.POSITIVE_INFINITY): string {
  const stats = statSync(path, { throwIfNoEntry: false });
  return stats === undefined || stats.mtimeMs >= before ? "" : `${stats.mtimeMs} ${stats.size} ${stats.ino}`;
}

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;

const foldersOf = (paths: Iterable<string>): readonly string[] => [...new Set([...paths].map((path) => dirname(path)))];

/** Sources that have come into a folder; those that went are missed by themselves. */
const newIn = (folder: string, known: ReadonlyMap<string, string>): readonly string[] =>
  readdirSync(folder)
    .filter((name) => /\.[cm]?[jt]sx?$/.test(name))
    .map((name) => join(folder, name))
    .filter((path) => !known.has(path));
