import { basename, dirname, resolve } from "node:path";
import type { Finding, TypeScriptError } from "../diagnostics/finding.ts";
import {
  circleProblem,
  configUnreadable,
  moduleProblem,
  optionProblems,
  pathProblem,
  processDied,
  sizeProblem,
} from "./input-problems.ts";
import { makeNativeProcess, type NativeProcess, TypeScriptDied } from "./native-process.ts";
import { rememberStrings } from "./remember-strings.ts";
import type { Checker, CompilerOptions, Program, Project, Snapshot, SourceFile } from "./typescript.ts";
import { gatherTypeScriptErrors } from "./typescript-errors.ts";
import {
  answerFromDisk,
  answerFromTexts,
  answerLaidOver,
  isLibraryFile,
  isRuntimeFile,
  kindOfPath,
  ourPackages,
  slashed,
} from "./virtual-files.ts";

/** A source file of the build. Its text is as TypeScript read it (no byte order mark), so that offsets fit. */
export interface Module {
  readonly path: string;
  readonly text: string;
  readonly tree: SourceFile;
  readonly isJavaScript: boolean;
}

/** What a session made of its input. Good until the same project, or other texts, are opened again. */
export interface Opened {
  /** The files that are compiled: neither declarations nor what lies in `node_modules`. Empty if nothing could be opened. */
  readonly modules: readonly Module[];
  /** Throws if nothing could be opened, that is, if there are no modules. */
  readonly program: Program;
  /** Throws as `program` does. */
  readonly checker: Checker;
  readonly compilerOptions: CompilerOptions;
  readonly configPath?: string;
  /** Whether a path that the checker names is TypeScript's own library. */
  readonly isLibraryFile: (path: string) => boolean;
  /** Whether a path that the checker names declares `@capc/runtime` or `@capc/std`. */
  readonly isRuntimeFile: (path: string) => boolean;
  /**
   * What is wrong before capc's rules have their say: capc's findings about the input (`CAP0xxx`), or else what TypeScript
   * has to say, in its words. Asks TypeScript on the first call.
   */
  typescriptErrors(): readonly (TypeScriptError | Finding)[];
  /** Sends TypeScript a question whose answer is wanted later: it is ready, or nearly, when the question is asked again. */
  askAhead(question: () => unknown): void;
}

export interface Session {
  /** Opens the project of a `tsconfig.json`; `options` are compiler options that overrule its own, paths in them absolute. */
  openProject(configPath: string, options?: Readonly<Record<string, unknown>>): Opened;
  /** Opens files on the disk that no configuration speaks for, and what they import, under the strict options. */
  openFiles(paths: readonly string[], options?: Readonly<Record<string, unknown>>): Opened;
  /** Opens texts by absolute paths that need not exist. Nothing is read from the disk but the libraries' declarations. */
  openTexts(files: Readonly<Record<string, string>>): Opened;
  /** Tells the session that files on the disk were changed, made or deleted; the next open sees it. */
  update(changedPaths: readonly string[]): void;
  /** Lays an unsaved text over a file of a project, or takes it off (`undefined`); the next open sees it. The first one costs a new start. */
  show(path: string, text: string | undefined): void;
  /** Ends the TypeScript processes. The session may be used again, and starts new ones then. */
  close(): void;
}

/** What `capc/tsconfig` sets, for modules that have no configuration of their own. */
export const strictOptions: Readonly<Record<string, unknown>> = {
  target: "esnext",
  lib: ["esnext"],
  types: [],
  module: "nodenext",
  moduleDetection: "force",
  strict: true,
  noUncheckedIndexedAccess: true,
  exactOptionalPropertyTypes: true,
  verbatimModuleSyntax: true,
  isolatedModules: true,
  allowImportingTsExtensions: true,
  skipLibCheck: true,
  allowJs: true,
  noEmit: true,
};

/** Starts nothing yet: each way of opening starts its TypeScript process when it is first used, and keeps it. */
export function openSession({ cwd = process.cwd() }: { cwd?: string } = {}): Session {
  const unsaved = new Map<string, string>();
  let isEdited = false;
  // Each file that TypeScript reads through us is a message, so that builds let it read by itself.
  const projects = lazily(() =>
    openWorld(makeNativeProcess(cwd, () => (isEdited ? answerLaidOver(unsaved) : undefined))),
  );
  const overlay = new Map<string, string>();
  const overruled = lazily(() => openWorld(makeNativeProcess(cwd, () => answerLaidOver(overlay))));
  const files = lazily(() => openWorld(makeNativeProcess(cwd, () => answerFromDisk(overlay))));
  const lay = (world: World, config: string, text: string): void => {
    if (overlay.has(config) && overlay.get(config) !== text) world.changed.add(config);
    overlay.set(config, text);
  };
  const texts = new Map<string, string>();
  const virtual = lazily(() => openWorld(makeNativeProcess(cwd, () => answerFromTexts(texts))));

  return {
    openProject(given, options = {}) {
      const path = slashed(resolve(cwd, given));
      const problem = pathProblem(path, "configuration") ?? circleProblem(path);
      if (problem) return nothingOpened([problem], path);
      if (Object.keys(options).length === 0) return projects.get().open(path, { given: path });
      // What the command line says overrules the file: TypeScript reads a configuration beside it that extends it.
      const config = `${dirname(path)}/.capc.${basename(path)}`;
      const world = overruled.get();
      lay(world, config, JSON.stringify({ extends: `./${basename(path)}`, compilerOptions: options }));
      return world.open(config, { given: path });
    },

    openFiles(given, options = {}) {
      const paths = given.map((path) => slashed(resolve(cwd, path)));
      const problems = paths.flatMap((path) => pathProblem(path, "module") ?? []);
      problems.push(...paths.flatMap((path) => sizeProblem(path) ?? []));
      if (problems.length > 0) return nothingOpened(problems);
      const config = `${dirname(paths[0] ?? slashed(resolve(cwd, "x")))}/.capc.tsconfig.json`;
      const text = JSON.stringify({
        compilerOptions: { ...strictOptions, paths: ourPackages, ...options },
        files: paths,
      });
      const world = files.get();
      lay(world, config, text);
      return world.open(config);
    },

    openTexts(given) {
      const config = "/.capc/tsconfig.json";
      const paths = Object.keys(given);
      const problems = Object.entries(given).flatMap(([path, text]) => sizeProblem(path, text.length) ?? []);
      if (problems.length > 0) return nothingOpened(problems);
      // TypeScript takes the mark off what it reads from the disk, and its offsets count without it.
      const next = new Map(Object.entries(given).map(([path, text]) => [path, text.replace(/^\ufeff/, "")]));
      next.set(
        config,
        JSON.stringify({ compilerOptions: { ...strictOptions, paths: ourPackages }, files: paths.toSorted() }),
      );
      const world = virtual.get();
      for (const [path, text] of texts)
        if (next.get(path) !== text) (next.has(path) ? world.changed : world.deleted).add(path);
      for (const path of next.keys()) if (!texts.has(path)) world.created.add(path);
      texts.clear();
      for (const [path, text] of next) texts.set(path, text);
      return world.open(config);
    },

    update(paths) {
      for (const given of paths) {
        const path = slashed(resolve(cwd, given));
        const exists = kindOfPath(path) !== "nothing";
        for (const world of [projects.started, overruled.started, files.started]) {
          // TypeScript keeps a configuration as it was when the project was opened.
          if (path.endsWith(".json")) world?.close();
          else (exists ? (world?.knows(path) ? world?.changed : world?.created) : world?.deleted)?.add(path);
        }
      }
    },

    show(given, text) {
      const path = slashed(resolve(cwd, given));
      if (unsaved.get(path) === text) return;
      if (!isEdited) projects.started?.close();
      isEdited = true;
      for (const texts of [unsaved, overlay])
        if (text === undefined) texts.delete(path);
        else texts.set(path, text.replace(/^\ufeff/, ""));
      for (const world of [projects, overruled, files]) world.started?.changed.add(path);
    },

    close() {
      for (const world of [projects, overruled, files, virtual]) world.started?.close();
    },
  };
}

interface World {
  readonly changed: Set<string>;
  readonly created: Set<string>;
  readonly deleted: Set<string>;
  knows(path: string): boolean;
  /** `given`: the configuration that somebody wrote, if there is one. */
  open(configPath: string, about?: { given: string }): Opened;
  close(): void;
}

/** One process with one view of the files, and the projects that are open in it. */
function openWorld(native: NativeProcess): World {
  const changed = new Set<string>();
  const created = new Set<string>();
  const deleted = new Set<string>();
  const known = new Set<string>();
  const open = new Map<string, Snapshot>();
  let generation = 0;

  const snapshotWith = (configPath: string): Snapshot => {
    if (generation !== native.generation) open.clear();
    generation = native.generation;
    const isOpen = open.has(configPath);
    const changes = { changed: [...changed], created: [...created], deleted: [...deleted] };
    const next = native.snapshot({ ...(!isOpen && { openProjects: [configPath] }), fileChanges: changes });
    for (const paths of [changed, created, deleted]) paths.clear();
    native.asking(() => open.get(configPath)?.dispose());
    open.set(configPath, next);
    return next;
  };

  const openProject = (configPath: string, about?: { given: string }): Opened => {
    const { given } = about ?? {};
    const named = given ?? configPath;
    try {
      const tooLarge = given ? native.filesOf(configPath).flatMap((path) => sizeProblem(path) ?? []) : [];
      if (tooLarge.length > 0) return nothingOpened(tooLarge, given);
      const project = snapshotWith(configPath).getProject(configPath);
      if (project === undefined) throw new Error("it names no project");
      const modules = native.asking(() => readModules(project.program));
      for (const { path } of modules) known.add(path);
      const problems = modules.flatMap((module) => moduleProblem(module) ?? []);
      if (problems.length > 0) return nothingOpened(problems, named);
      // TypeScript checks the types while capc's own rules read the trees.
      native.askAhead(() => project.program.getSemanticDiagnostics());
      return opened(project, modules, given);
    } catch (error) {
      // A project that failed to open makes every later question fail too: start anew.
      native.close();
      const died = error instanceof TypeScriptDied;
      return nothingOpened([died ? processDied(named) : configUnreadable(named, messageOf(error))], named);
    }
  };

  const opened = (project: Project, modules: readonly Module[], configPath?: string): Opened => {
    let errors: readonly (TypeScriptError | Finding)[] | undefined;
    return {
      modules,
      program: project.program,
      checker: project.checker,
      compilerOptions: project.compilerOptions,
      ...(configPath !== undefined && { configPath }),
      isLibraryFile,
      isRuntimeFile,
      askAhead: native.askAhead,
      typescriptErrors() {
        if (errors !== undefined) return errors;
        const problems = configPath === undefined ? [] : optionProblems(project.compilerOptions, configPath);
        try {
          errors = native.asking(() => gatherTypeScriptErrors(project.program, problems));
        } catch (error) {
          if (!(error instanceof TypeScriptDied)) throw error;
          errors = [...problems, processDied(modules[0]?.path ?? project.configFileName)];
        }
        return errors;
      },
    };
  };

  return { changed, created, deleted, knows: (path) => known.has(path), open: openProject, close: native.close };
}

function readModules(program: Program): readonly Module[] {
  return program.getSourceFileNames().flatMap((path): Module[] => {
    if (/\.d\.([^/]*\.)?[cm]?ts$|\.json$/.test(path) || path.includes("/node_modules/")) return [];
    const tree = program.getSourceFile(path);
    if (tree) rememberStrings(tree);
    return tree ? [{ path, text: tree.text, tree, isJavaScript: /\.[cm]?jsx?$/.test(path) }] : [];
  });
}

function nothingOpened(problems: readonly Finding[], configPath?: string): Opened {
  const unavailable = (): never => {
    throw new Error(`nothing was opened: ${problems[0]?.message}`);
  };
  return {
    modules: [],
    get program() {
      return unavailable();
    },
    get checker() {
      return unavailable();
    },
    compilerOptions: {},
    ...(configPath !== undefined && { configPath }),
    isLibraryFile,
    isRuntimeFile,
    typescriptErrors: () => problems,
    askAhead: unavailable,
  };
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Made when first asked for, and told apart from what was never needed. */
function lazily<T>(make: () => T): { get(): T; readonly started: T | undefined } {
  let made: T | undefined;
  return {
    get: () => (made ??= make()),
    get started() {
      return made;
    },
  };
}
