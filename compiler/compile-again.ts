import type { Module, Opened } from "./1-open/session.ts";
import { type CheckedModule, check } from "./2-check/check.ts";
import { mergeDiagnostics } from "./2-check/merge-diagnostics.ts";
import { outlineModule } from "./2-check/outline-module.ts";
import type { Plan } from "./3-lower/plan.ts";
import { planBuild } from "./3-lower/plan-build.ts";
import type { ModuleView } from "./3-lower/trace-functions.ts";
import { rewriteAgain } from "./4-rewrite/rewrite-again.ts";
import { type Declared, declareAll } from "./5-emit/declare.ts";
import type { Output } from "./5-emit/emit.ts";
import {
  type Compiled,
  type CompileOptions,
  finish,
  hasErrors,
  inOrder,
  type Judged,
  judge,
  planOptions,
  refused,
  unlessItCrashes,
  viewOf,
  type Written,
  wantsDeclarations,
  write,
} from "./compile.ts";
import type { Diagnostic, Finding, TypeScriptError } from "./diagnostics/finding.ts";
import { type BuildRecord, type Recall, recallMemory, recordMemory } from "./record-build.ts";

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
  readonly others: readonly (TypeScriptError | Finding)[];
  readonly isSafe: (name: string) => boolean;
  made: NonNullable<Written["made"]> | undefined;
  outputs: Map<string, Output>;
  /** Modules that have changed since something was made. */
  readonly stale: Set<string>;
}

/**
 * The outcome is that of `compile`. Where only the bodies of functions changed, so that what other modules take from a module is the same, only that
 * module is looked at again; else all of them are. Right before fast: whatever is not known to be the same is made again.
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
  if (!opened.modules.every(({ path }) => modules.has(path))) return undefined;
  const changed = opened.modules.filter((module) => modules.get(module.path)!.module !== module);
  const looked = lookAt(changed, opened, options, memory);
  if (looked === undefined) return undefined;
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

/** What rules and TypeScript say about changed modules; `undefined` if others see them with other eyes now. */
function lookAt(changed: readonly Module[], opened: Opened, options: CompileOptions, { modules }: Memory) {
  const known = new Map<string, Known>();
  const syntax: TypeScriptError[] = [];
  if (changed.length === 0) return { known, syntax };
  const { soundness = "error", language = "error", packages } = options;
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
  for (const { module, names, patterns, packages } of checked.modules) {
    const { path } = module;
    const before = modules.get(path)!;
    const outline = declared === undefined ? before.outline : outlineModule(module);
    const declarations = declared === undefined ? before.declarations : declared.texts.get(path)!;
    if (outline !== before.outline || declarations !== before.declarations) return undefined;
    const errors = said.get(path)!.errors;
    const declarationErrors = inFile(declared?.errors ?? [], path);
    known.set(path, {
      module,
      names,
      patterns,
      ...(packages && { packages }),
      outline,
      declarations,
      errors,
      declarationErrors,
      findings: inFile(findings, path),
    });
  }
  return { known, syntax };
}

/** Plans, rewrites and emits the stale modules; `undefined` if what ties them to the others has changed. */
function writeAgain(
  opened: Opened,
  judged: readonly Diagnostic[],
  options: CompileOptions,
  memory: Memory,
  { build, plan: before, asked }: NonNullable<Memory["made"]>,
): Compiled | undefined {
  const { modules, stale } = memory;
  const views = new Map<string, ModuleView>(build.modules);
  for (const path of stale) views.set(path, viewOf(modules.get(path)!));
  const now = { ...build, modules: views };
  const part = planBuild(now, opened.checker, planOptions(opened, options), { paths: stale, before });
  if ([...stale].some((path) => part.ties.get(path) !== before.ties.get(path))) return undefined;
  const findings = [...before.findings.filter(({ at }) => !stale.has(at.file)), ...part.findings];
  const plan: Plan = {
    modules: new Map([...before.modules, ...part.modules]),
    definitions: new Map([...before.definitions, ...part.definitions]),
    findings,
    ties: new Map([...before.ties, ...part.ties]),
    intrinsicCalls: new Map([...before.intrinsicCalls, ...part.intrinsicCalls]),
    splitFunctions: new Map([...before.splitFunctions, ...part.splitFunctions]),
  };
  const wants = wantsDeclarations(opened, options);
  const ofDeclarations = wants ? [...modules.values()].flatMap((one) => one.declarationErrors) : [];
  const diagnostics: Diagnostic[] = [...judged, ...findings, ...ofDeclarations];
  if (hasErrors(diagnostics)) return undefined;

  const { guards = true, form } = options;
  const outputs: Output[] = [];
  for (const path of stale) {
    const view = views.get(path)!;
    const rewritten = rewriteAgain(view, views.keys(), plan, asked, { guards, shareGuards: form === "module" });
    if (rewritten === undefined) return undefined;
    const input = { build: now, view, plan: plan.modules.get(path)!, rewritten, isSafe: memory.isSafe };
    const { output, findings } = finish(input, form, wants ? modules.get(path)!.declarations : "");
    if (findings.length > 0) return undefined;
    outputs.push(output);
  }
  for (const output of outputs) {
    options.onOutput?.(output, outputs.length);
    memory.outputs.set(output.source, output);
  }
  memory.made = { build: now, plan, asked };
  stale.clear();
  return { diagnostics: inOrder(diagnostics), outputs: [...memory.outputs.values()] };
}
