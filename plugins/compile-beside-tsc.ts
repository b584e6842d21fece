import { resolve } from "node:path";
import type ts from "typescript-6";
import type { Output } from "../compiler/5-emit/emit.ts";
import type { Diagnostic } from "../compiler/diagnostics/finding.ts";
import { configDisk } from "../importer/config-files.ts";
import { type Change, openWorkspace, type Results, type Workspace } from "../importer/open-workspace.ts";
import { isHost } from "../importer/read-settings.ts";

/** What capc makes of the files that a program of TypeScript 6 has read. */
export interface Beside {
  readonly diagnostics: readonly Diagnostic[];
  /** By the path of the source; none if there is any error. Modules, and the host files that are not what they were. */
  readonly outputs: ReadonlyMap<string, Output>;
  isModule(path: string): boolean;
  /** Modules that the program would write and that the configuration knows nothing of. */
  readonly strays: readonly ts.SourceFile[];
  /** What capc would compile along, and the program does not. */
  readonly foreign: readonly string[];
}

interface Project {
  options: ts.CompilerOptions;
  readonly workspace: Workspace;
  /** By path; what was compiled last. */
  texts: ReadonlyMap<string, string>;
  configs: ReadonlyMap<string, string | undefined>;
}

// A watching `tsc` makes a program of each state of the files; the project stays open. All of a process share one session.
const projects = new Map<string, Project>();

/** Compiles the project of a tsconfig, of the very texts that the program has read. */
export function compileBeside(program: ts.Program, tsconfig: string): Beside {
  const now = new Map(program.getSourceFiles().map(({ fileName, text }) => [resolve(fileName), text]));
  let project = projects.get(tsconfig);
  let results: Results;
  const options = program.getCompilerOptions();
  if (project === undefined) {
    const made: Project = {
      options,
      workspace: openBeside(tsconfig, () => made.options),
      texts: now,
      configs: new Map(),
    };
    project = made;
    projects.set(tsconfig, project);
    results = project.workspace.build();
  } else {
    project.options = options;
    results = project.workspace.change(changesSince(project, now));
  }
  const { workspace } = project;

  // A file may have been written between the two readings, or stand on no disk.
  const other = workspace.opened.modules.flatMap(({ path, text }): Change[] => {
    const seen = now.get(path);
    return seen === undefined || seen === text ? [] : [{ path, text: seen }];
  });
  if (other.length > 0) results = workspace.change(other);

  const { settings, opened } = workspace;
  project.texts = now;
  project.configs = readAll([tsconfig, ...settings.sources]);
  const written = new Map(opened.modules.map(({ path, text }) => [path, text]));
  const isModule = (path: string): boolean => !isHost(path, settings);
  return {
    diagnostics: results.diagnostics,
    outputs: new Map(
      results.outputs
        .filter(({ source, code }) => isModule(source) || code !== written.get(source))
        .map((output) => [output.source, output]),
    ),
    isModule,
    foreign: [...written.keys()].filter((path) => !now.has(path)),
    strays: program.getSourceFiles().filter((file) => {
      const path = resolve(file.fileName);
      return isWritten(file, program) && isModule(path) && !written.has(path);
    }),
  };
}

const isWritten = (file: ts.SourceFile, program: ts.Program): boolean =>
  !file.isDeclarationFile && !file.fileName.endsWith(".json") && !program.isSourceFileFromExternalLibrary(file);

const openBeside = (tsconfig: string, options: () => ts.CompilerOptions): Workspace =>
  openWorkspace({
    tsconfig,
    declarations: false,
    hostTypes: "keep",
    // Whether what another project has written is up to date is `tsc`'s affair.
    joining: () => ({ outDir: options().outDir, demand: options().noEmit === true ? "nothing" : "confined" }),
  });

function changesSince({ texts, configs }: Project, now: ReadonlyMap<string, string>): readonly Change[] {
  const paths = new Set([...texts.keys(), ...now.keys()]);
  const changed = [...paths].filter((path) => texts.get(path) !== now.get(path));
  const reconfigured = [...readAll(configs.keys())].filter(([path, text]) => configs.get(path) !== text);
  return [...changed, ...reconfigured.map(([path]) => path)].map((path) => ({ path }));
}

const readAll = (paths: Iterable<string>): ReadonlyMap<string, string | undefined> =>
  new Map([...paths].map((path) => [path, configDisk.read(path)]));
