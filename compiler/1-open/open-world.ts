import type { Finding, TypeScriptError } from "../diagnostics/finding.ts";
import { configUnreadable, moduleProblem, optionProblems, processDied, sizeProblem } from "./input-problems.ts";
import { type NativeProcess, TypeScriptDied } from "./native-process.ts";
import type { Module, Opened } from "./opened.ts";
import { rememberStrings } from "./remember-strings.ts";
import type { CompilerOptions, Program, Project, Snapshot, SourceFile } from "./typescript.ts";
import { errorsInFile, gatherTypeScriptErrors, questionsAboutErrors } from "./typescript-errors.ts";
import { isLibraryFile, isRuntimeFile } from "./virtual-files.ts";

/** What is told of changes, and asked for projects. */
export interface World {
  readonly changed: Set<string>;
  readonly created: Set<string>;
  readonly deleted: Set<string>;
  knows(path: string): boolean;
  /** `given`: the configuration that somebody wrote, if there is one. */
  open(configPath: string, about?: { given: string }): Opened;
  /** What a configuration names, without opening its project; `undefined` where it cannot be read. */
  describe(configPath: string): Described | undefined;
  /** See `Session.know`. */
  know(texts: ReadonlyMap<string, string>): void;
  close(): void;
}

/** What a configuration says, with what it inherits. */
export interface Described {
  /** Absolute, declarations included. */
  readonly files: readonly string[];
  readonly options: CompilerOptions;
}

/**
 * One process with one view of the files, and the projects that are open in it. `isWhole`: whoever opens a project again asks about all of it,
 * not only about what changed.
 */
export function openWorld(native: NativeProcess, { isWhole = false } = {}): World {
  const changed = new Set<string>();
  const created = new Set<string>();
  const deleted = new Set<string>();
  const known = new Set<string>();
  const open = new Map<string, Snapshot>();
  const unread = new Map<string, string>();
  const programs = new Map<string, Program>();
  const lazy = new Map<string, Module>();
  let generation = 0;
  let era = 0;

  const snapshotWith = (configPath: string): Snapshot => {
    if (generation !== native.generation) open.clear();
    generation = native.generation;
    const isOpen = open.has(configPath);
    const isModule = (path: string): boolean => known.has(path);
    if (!isOpen || created.size + deleted.size > 0 || ![...changed].every(isModule)) era++;
    for (const path of [...changed, ...created, ...deleted]) unread.delete(path);
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
      const isOpen = open.has(configPath) && generation === native.generation;
      const edited = isOpen && created.size + deleted.size === 0 ? [...changed] : undefined;
      const unknown = edited ?? (given ? native.configOf(configPath).fileNames : []);
      const tooLarge = unknown.flatMap((path) => sizeProblem(path) ?? []);
      if (tooLarge.length > 0) return nothingOpened(tooLarge, given);
      const project = snapshotWith(configPath).getProject(configPath);
      if (project === undefined) throw new Error("it names no project");
      programs.set(configPath, project.program);
      const modules = native.asking(() => readModules(project.program, (path) => unreadModule(path, configPath)));
      for (const { path } of modules) known.add(path);
      const problems = modules.flatMap((module) => (unread.has(module.path) ? [] : problemsOf(module)));
      if (problems.length > 0) return nothingOpened(problems, named);
      // TypeScript checks the types while capc's own rules read the trees.
      const { program } = project;
      const asked = isOpen && !isWhole ? (edited ?? []).filter((path) => known.has(path)) : undefined;
      if (asked !== undefined || unread.size === 0)
        for (const one of questionsAboutErrors(program, asked)) native.askAhead(one);
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
      era,
      errorsIn: (path) => native.asking(() => errorsInFile(project.program, path)),
      typescriptErrors() {
        if (errors !== undefined) return errors;
        const problems =
          configPath === undefined || modules.length === 0 ? [] : optionProblems(project.compilerOptions, configPath);
        try {
          const found = native.asking(() => gatherTypeScriptErrors(project.program, problems));
          errors = configPath === undefined ? found : found.map((one) => withoutPlaceIn(one, configPath, project));
        } catch (error) {
          if (!(error instanceof TypeScriptDied)) throw error;
          errors = [...problems, processDied(modules[0]?.path ?? project.configFileName)];
        }
        return errors;
      },
    };
  };

  const describe = (configPath: string): Described | undefined => {
    try {
      const { fileNames, options } = native.configOf(configPath);
      return { files: fileNames, options };
    } catch (error) {
      if (error instanceof TypeScriptDied) native.close();
      return undefined;
    }
  };

  const unreadModule = (path: string, configPath: string): Module | undefined => {
    const text = unread.get(path);
    if (text === undefined) return undefined;
    const key = `${configPath}\n${path}`;
    if (lazy.get(key)?.text !== text) {
      let tree: SourceFile | undefined;
      lazy.set(key, {
        path,
        text,
        get tree() {
          tree ??= native.asking(() => programs.get(configPath)!.getSourceFile(path)!);
          rememberStrings(tree);
          return tree;
        },
        isJavaScript: isJavaScript(path),
      });
    }
    return lazy.get(key);
  };

  const know = (texts: ReadonlyMap<string, string>): void => {
    for (const [path, text] of texts) unread.set(path, text);
  };
  const knows = (path: string): boolean => known.has(path);
  return { changed, created, deleted, knows, open: openProject, describe, know, close: native.close };
}

function readModules(program: Program, unread: (path: string) => Module | undefined): readonly Module[] {
  return program.getSourceFileNames().flatMap((path): Module[] => {
    if (/\.d\.([^/]*\.)?[cm]?ts$|\.json$/.test(path) || path.includes("/node_modules/")) return [];
    const later = unread(path);
    if (later !== undefined) return [later];
    const tree = program.getSourceFile(path);
    if (tree === undefined) return [];
    let module = read.get(tree);
    if (module?.path !== path) {
      rememberStrings(tree);
      module = { path, text: tree.text, tree, isJavaScript: isJavaScript(path) };
      read.set(tree, module);
    }
    return [module];
  });
}

const isJavaScript = (path: string): boolean => /\.[cm]?jsx?$/.test(path);

/** What a command line says stands in a configuration that nobody wrote. */
function withoutPlaceIn<T extends TypeScriptError | Finding>(error: T, given: string, { configFileName }: Project): T {
  if (configFileName === given || error.at?.file !== configFileName) return error;
  const { at: _, ...rest } = error;
  return rest as T;
}

/** A file that did not change has the tree that it had. */
const read = new WeakMap<SourceFile, Module>();
const problems = new WeakMap<Module, readonly Finding[]>();

function problemsOf(module: Module): readonly Finding[] {
  let found = problems.get(module);
  if (found === undefined) {
    const problem = moduleProblem(module);
    problems.set(module, (found = problem === undefined ? [] : [problem]));
  }
  return found;
}

/** The answer for what cannot be opened. */
export function nothingOpened(problems: readonly Finding[], configPath?: string): Opened {
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
    era: 0,
    errorsIn: unavailable,
  };
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
