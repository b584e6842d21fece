import type { Finding, TypeScriptError } from "../diagnostics/finding.ts";
import type { Checker, CompilerOptions, Program, SourceFile } from "./typescript.ts";
import type { FileErrors } from "./typescript-errors.ts";

/** A source file of the build. Its text is as TypeScript read it (no byte order mark), so that offsets fit. */
export interface Module {
  readonly path: string;
  readonly text: string;
  readonly tree: SourceFile;
  readonly isJavaScript: boolean;
}

/** What a project knows of those that it refers to. Their modules are imported and never written: each project writes its own. */
export interface Neighbours {
  /** The module of a referenced project that a specifier names; undefined for host files and everything else. */
  moduleNamed(from: string, specifier: string): string | undefined;
  treeOf(path: string): SourceFile | undefined;
  /** The specifier by which the output of one file finds that of a file of another project; undefined where the specifier leads to none. */
  emittedSpecifier(from: string, specifier: string): string | undefined;
  /** Whether two modules that are compiled together are of two projects all the same: each may be taken from another compilation, of its own project. */
  isApart?(from: string, to: string): boolean;
}

/** What a session made of its input. Good until the same project, or other texts, are opened again. */
export interface Opened {
  /** The files that are compiled: neither declarations nor what lies in `node_modules`. Empty if nothing could be opened. */
  readonly modules: readonly Module[];
  /** Absent where the project refers to no others. */
  readonly neighbours?: Neighbours;
  /** Grows when anything but the text of a module changed: what was known of the project then holds no longer. */
  readonly era: number;
  /** What TypeScript says about one module, in syntax or, if there is nothing wrong with that, in types. */
  errorsIn(path: string): FileErrors;
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
