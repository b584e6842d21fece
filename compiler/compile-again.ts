import type { Module, Opened } from "./1-open/session.ts";
import { type CheckedModule, check } from "./2-check/check.ts";
import { mergeDiagnostics } from "./2-check/merge-diagnostics.ts";
import { outlineModule } from "./2-check/outline-module.ts";
import { type Declared, declareAll } from "./5-emit/declare.ts";
import type { Output } from "./5-emit/emit.ts";
import {
  type Compiled,
  type CompileOptions,
  hasErrors,
  type Judged,
  judge,
  refused,
  unlessItCrashes,
  type Written,
  write,
} from "./compile.ts";
import type { Diagnostic, Finding, TypeScriptError } from "./diagnostics/finding.ts";
import { findUsers, isSeenEverywhere } from "./find-users.ts";
import { type BuildRecord, type Recall, recallMemory, recordMemory } from "./record-build.ts";
import { writeAgain } from "./write-again.ts";

/** Compiles one project again and again, and remembers: what is opened has to come from one session. */
export interface Compiler {
  compile(opened: Opened): Compiled;
  /** Begins anew the next time. */
  forget(): void;
  /** What another process can begin with, if the last compilation went well. */
  record(): BuildRecord | undefined;
}

/** What was found out about one module, and what others see of it. */
export interface Known extends CheckedModule {
  readonly outline: string;
  readonly declarations: string;
  readonly errors: readonly (TypeScriptError | Finding)[];
  readonly declarationErrors: readonly TypeScriptError[];
  readonly findings: readonly Finding[];
}

export interface Memory {
  readonly era: number;
  readonly modules: Map<string, Known>;
  /** About no module of the build. */
  others: readonly (TypeScriptError | Finding)[];
  readonly isSafe: (name: string) => boolean;
  made: NonNullable<Written["made"]> | undefined;
  outputs: Map<string, Output>;
  /** Modules that have changed since something was made. */
  readonly stale: Set<string>;
}

/**
 * The outcome is that of `compile`. Where only the bodies of functions changed, so that what other modules take from a module is the same, only that
 * module is looked at again; else those who may see the difference are, or all of them. Right before fast: whatever is not known to be the same is made again.
 */
export function makeCompiler(options: CompileOptions, recall?: Recall): Compiler {
  let memory: Memory | undefined;
  let isFirst = true;
  return {
    compile: (opened) =>
      unlessItCrashes(opened, () => {
        const recalled = isFirst ? recall?.(opened) : undefined;
        isFirst = false;
        const known = memory ?? (recalled && recallMemory(opened, recalled));
        memory = undefined;
        const again = known && compileAgain(opened, options, known);
        if (again !== undefined) {
          memory = known;
          return again;
        }
        const judged = judge(opened, options);
        const made = remember(opened, judged);
        memory = made?.memory;
        if (hasErrors(judged.diagnostics)) return refused(judged.diagnostics);
        return writeAll(opened, judged, options, memory, made?.declared);
      }),
    forget() {
      memory = undefined;
    },
    record: () => memory && recordMemory(memory),
  };
}

function writeAll(
  opened: Opened,
  judged: Pick<Judged, "diagnostics" | "checked">,
  options: CompileOptions,
  memory: Memory | undefined,
  declared?: Declared,
): Compiled {
  const written = write(opened, judged, options, declared);
  if (memory !== undefined) {
    memory.made = written.made;
    memory.outputs = new Map(written.outputs.map((output) => [output.source, output]));
    memory.stale.clear();
  }
  return written;
}

/** `undefined` if the search for errors ended before the types were looked at: then nothing is known about them. */
function remember(
  opened: Opened,
  { errors, findings, checked }: Judged,
): { readonly memory: Memory; readonly declared: Declared } | undefined {
  const paths = new Set(opened.modules.map(({ path }) => path));
  const others = errors.filter(({ at }) => at === undefined || !paths.has(at.file));
  const faulty = new Set(errors.flatMap(({ at }) => (at !== undefined && paths.has(at.file) ? [at.file] : [])));
  if (others.some(({ severity }) => severity === "error")) return undefined;
  if ([...faulty].some((path) => opened.errorsIn(path).isSyntax)) return undefined;
  const declared = declareAll(opened.modules, opened);
  const modules = new Map(
    checked.modules.map(({ module, names, patterns, packages }): [string, Known] => {
      const { path } = module;
      const known = {
        module,
        names,
        patterns,
        ...(packages && { packages }),
        outline: outlineModule(module),
        declarations: declared.texts.get(path) ?? "",
        errors: inFile(errors, path),
        declarationErrors: inFile(declared.errors, path),
        findings: inFile(findings, path),
      };
      return [path, known];
    }),
  );
  const { era } = opened;
  const made = { made: undefined, outputs: new Map(), stale: new Set<string>() };
  return { memory: { era, modules, others, isSafe: checked.isSafe, ...made }, declared };
}

const inFile = <T extends Diagnostic>(all: readonly T[], path: string): readonly T[] =>
  all.filter(({ at }) => at?.file === path);

/** `undefined` if more than the changed modules has to be looked at. */
function compileAgain(opened: Opened, options: CompileOptions, memory: Memory): Compiled | undefined {
  const { modules, stale } = memory;
  if (opened.era !== memory.era || opened.modules.length !== modules.size) return undefined;
  // TypeScript's order follows the imports, and who comes first is asked first.
  const order = [...modules.keys()];
  if (!opened.modules.every(({ path }, at) => path === order[at])) return undefined;
  const changed = opened.modules.filter((module) => modules.get(module.path)!.module !== module);
  const looked = lookAt(changed, opened, options, memory);
  if (looked === undefined) return undefined;
  if (looked.isSeen && looked.syntax.length === 0) {
    const others = othersNow(opened, memory);
    if (others === undefined) return undefined;
    memory.others = others;
  }
  const now = [...new Map([...modules, ...looked.known]).values()];
  const errors = [...memory.others, ...now.flatMap((one) => one.errors)];
  const ofSyntax = looked.syntax.length > 0 ? looked.syntax : undefined;
  const diagnostics = mergeDiagnostics(
    ofSyntax ?? errors,
    now.flatMap((one) => one.findings),
  );
  // Of a broken text nothing is remembered: the next one is held against what was there before.
  if (ofSyntax !== undefined) return refused(diagnostics);
  for (const [path, known] of looked.known) {
    modules.set(path, known);
    stale.add(path);
  }
  if (hasErrors(diagnostics)) return refused(diagnostics);
  const again = memory.made && writeAgain(opened, diagnostics, options, memory, memory.made);
  if (again !== undefined) return again;
  const checked = { modules: [...modules.values()], isSafe: memory.isSafe } as unknown as Judged["checked"];
  return writeAll(opened, { diagnostics, checked }, options, memory);
}

/**
 * What rules and TypeScript say about changed modules and, where others see one of them with other eyes now, about all who may; `undefined` if that
 * cannot be told or is most of the build.
 */
function lookAt(changed: readonly Module[], opened: Opened, options: CompileOptions, { modules }: Memory) {
  const known = new Map<string, Known>();
  const syntax: TypeScriptError[] = [];
  const shaped = new Set<string>();
  const byPath = new Map(opened.modules.map((module) => [module.path, module]));
  for (let next = changed; next.length > 0; ) {
    lookAtSome(next, opened, options, known, syntax);
    if (syntax.length > 0) break;
    for (const [path, { outline, declarations }] of known) {
      const before = modules.get(path)!;
      if (outline !== before.outline || declarations !== before.declarations) shaped.add(path);
    }
    if (shaped.size === 0) break;
    if ([...shaped].some((path) => isSeenEverywhere(byPath.get(path)!.text))) return undefined;
    const users = findUsers(new Map([...modules, ...known]), shaped);
    if (users.size > 8 && users.size > modules.size / 2) return undefined;
    next = [...users].filter((path) => !known.has(path)).map((path) => byPath.get(path)!);
  }
  return { known, syntax, isSeen: shaped.size > 0 };
}

function lookAtSome(
  changed: readonly Module[],
  opened: Opened,
  { soundness = "error", language = "error", packages }: CompileOptions,
  known: Map<string, Known>,
  syntax: TypeScriptError[],
): void {
  const part = { ...opened, modules: changed };
  const { findings, checked } = check(part, {
    soundness,
    language,
    build: opened.modules,
    ...(packages && { packages }),
  });
  const said = new Map(changed.map(({ path }) => [path, opened.errorsIn(path)]));
  for (const { errors, isSyntax } of said.values()) if (isSyntax) syntax.push(...errors);
  const declared = syntax.length === 0 ? declareAll(changed, opened) : undefined;
  for (const one of checked.modules) {
    const { module } = one;
    const { path } = module;
    known.set(path, {
      ...one,
      outline: declared === undefined ? "" : outlineModule(module),
      declarations: declared?.texts.get(path) ?? "",
      errors: said.get(path)!.errors,
      declarationErrors: inFile(declared?.errors ?? [], path),
      findings: inFile(findings, path),
    });
  }
}

/**
 * What TypeScript has against files that are no modules of the build, where modules have other types now; `undefined` if it takes too long to ask, or
 * one of them may hand those types on without a word.
 */
function othersNow(opened: Opened, { modules, others }: Memory): Memory["others"] | undefined {
  const hosts = opened.program
    .getSourceFileNames()
    .filter((path) => !modules.has(path) && !opened.isLibraryFile(path) && !path.includes("/node_modules/"));
  const isSeen = (path: string): boolean =>
    /\.d\.([^/]*\.)?[cm]?ts$/.test(path) || isSeenEverywhere(opened.program.getSourceFile(path)?.text ?? "");
  if (hosts.length > 50 || hosts.some(isSeen)) return undefined;
  const asked = new Set(hosts);
  const said = hosts.flatMap((path) => opened.errorsIn(path).errors);
  return [...others.filter(({ at }) => at === undefined || !asked.has(at.file)), ...said];
}
