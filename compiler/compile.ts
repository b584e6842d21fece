import type { Opened } from "./1-open/session.ts";
import { type Checked, type CheckedModule, check } from "./2-check/check.ts";
import type { Confiner } from "./2-check/confiner.ts";
import { mergeDiagnostics } from "./2-check/merge-diagnostics.ts";
import { moduleTarget } from "./2-check/module-target.ts";
import { listExports } from "./3-lower/list-exports.ts";
import { listFunctions } from "./3-lower/list-functions.ts";
import type { Plan } from "./3-lower/plan.ts";
import { type PlanOptions, planBuild } from "./3-lower/plan-build.ts";
import { surveyModule } from "./3-lower/survey.ts";
import type { BuildView, ModuleView } from "./3-lower/trace-functions.ts";
import { eraseTypes, type Unsupported } from "./4-rewrite/erase.ts";
import { type RewriteOptions, rewriteBuild } from "./4-rewrite/rewrite.ts";
import type { AskedGuard } from "./4-rewrite/share-guards.ts";
import { type Declared, declareAll } from "./5-emit/declare.ts";
import { emit, type Form, type Output } from "./5-emit/emit.ts";
import type { EmitInput } from "./5-emit/module-shape.ts";
import type { Diagnostic, Finding, TypeScriptError } from "./diagnostics/finding.ts";

export interface CompileOptions {
  /** What the CAP2xxx rules report. Default `error`. */
  readonly soundness?: "error" | "warn";
  /** What the CAP3xxx rules report. Default `error`. */
  readonly language?: "error" | "warn";
  /** An ES module for a file, or a closure for a host that loads it at run time. */
  readonly form: Form;
  /** Without guards the output is for measuring only: types are then not true. Default true. */
  readonly guards?: boolean;
  /** The packages that modules may import. Default none. */
  readonly packages?: Confiner;
  /** Whether to write `.d.ts` text. Default true for modules, unless the project says no; false for closures. */
  readonly declarations?: boolean;
  /** Hears of each output as soon as it is written, and how many there will be; an error that is found later still takes all of them back. */
  readonly onOutput?: (output: Output, expected: number) => void;
}

export interface Compiled {
  /** Errors and warnings, by file and place. */
  readonly diagnostics: readonly Diagnostic[];
  /** One for each module; none if there is any error. */
  readonly outputs: readonly Output[];
}

/**
 * Compiles all modules of a project: the phases, in their order. Pure: what it writes is in its answer.
 * The verifier has not seen the outputs yet; whoever writes or runs them hands them to it first.
 */
export const compile = (opened: Opened, options: CompileOptions): Compiled =>
  unlessItCrashes(opened, () => {
    const judged = judge(opened, options);
    return hasErrors(judged.diagnostics) ? refused(judged.diagnostics) : write(opened, judged, options);
  });

/** What the rules and TypeScript say about a build, and its modules with their names. */
export interface Judged {
  readonly diagnostics: readonly Diagnostic[];
  readonly errors: readonly (TypeScriptError | Finding)[];
  readonly findings: readonly Finding[];
  readonly checked: Checked;
}

export function judge(opened: Opened, { soundness = "error", language = "error", packages }: CompileOptions): Judged {
  const { findings, checked } = check(opened, { soundness, language, ...(packages && { packages }) });
  const errors = opened.typescriptErrors();
  return { diagnostics: mergeDiagnostics(errors, findings), errors, findings, checked };
}

/** What was made of a build, with what is needed to make a part of it again. */
export interface Written extends Compiled {
  readonly made?: {
    readonly build: BuildView & { readonly modules: Map<string, ModuleView> };
    readonly plan: Plan;
    readonly asked: readonly AskedGuard[];
  };
}

export function write(
  opened: Opened,
  { diagnostics: before, checked }: Pick<Judged, "diagnostics" | "checked">,
  options: CompileOptions,
  declaredBefore?: Declared,
): Written {
  const diagnostics = [...before];
  const views = new Map(checked.modules.map((one) => [one.module.path, viewOf(one)]));
  const build = { modules: views, ...targetsOf(opened, views) };
  const plan = planBuild(build, opened.checker, planOptions(opened, options));
  diagnostics.push(...plan.findings);
  if (hasErrors(diagnostics)) return refused(diagnostics);

  const modules = [...views.values()].map(({ module }) => module);
  const declared = wantsDeclarations(opened, options) ? (declaredBefore ?? declareAll(modules, opened)) : undefined;
  diagnostics.push(...(declared?.errors ?? []));
  const rewritten = rewriteBuild(build, plan, rewriteOptions(opened, options));
  const outputs = [...views].map(([path, view]): Output => {
    const text = rewritten.modules.get(path)!;
    const input = { build, view, plan: plan.modules.get(path)!, rewritten: text, isSafe: checked.isSafe };
    const { output, findings } = finish(input, options.form, declared?.texts.get(path) ?? "");
    diagnostics.push(...findings);
    options.onOutput?.(output, views.size);
    return output;
  });
  if (hasErrors(diagnostics)) return refused(diagnostics);
  return { diagnostics: inOrder(diagnostics), outputs, made: { build, plan, asked: rewritten.asked } };
}

/** Modules may import guards from each other if they are always of one compilation. */
export const rewriteOptions = ({ neighbours }: Opened, { guards = true, form }: CompileOptions): RewriteOptions => ({
  guards,
  sharesGuards: (from, owner) => form === "module" && !neighbours?.isApart?.(from, owner),
});

/** How a build finds modules: its own, and those of other projects. */
export function targetsOf(
  { neighbours }: Opened,
  views: { has(path: string): boolean },
): Pick<BuildView, "target" | "neighbours" | "exportsElsewhere"> {
  const target = rememberTargets(views);
  if (neighbours === undefined) return { target };
  return {
    neighbours,
    target(from, specifier) {
      const found = target(from, specifier);
      return found !== undefined && neighbours.isApart?.(from, found) ? undefined : found;
    },
    exportsElsewhere(path) {
      const tree = neighbours.treeOf(path);
      return tree === undefined ? [] : listExports(tree);
    },
  };
}

/** The planner asks for the same few again and again. */
export function rememberTargets(modules: { has(path: string): boolean }): BuildView["target"] {
  const known = new Map<string, string | undefined>();
  return (from, specifier) => {
    const key = `${from}\n${specifier}`;
    if (!known.has(key)) known.set(key, moduleTarget(from, specifier, modules));
    return known.get(key);
  };
}

export const viewOf = ({ module, names, patterns, packages }: CheckedModule): ModuleView => ({
  module,
  names,
  patterns,
  ...(packages && { packages }),
  exports: listExports(module.tree),
  functions: listFunctions(names),
  survey: surveyModule(module.tree),
});

export const planOptions = (opened: Opened, { soundness = "error", packages }: CompileOptions): PlanOptions => ({
  typesHold: soundness === "error",
  undecidable: soundness === "warn" ? "warning" : "error",
  isLibraryFile: opened.isLibraryFile,
  isRuntimeFile: opened.isRuntimeFile,
  ...(packages && { isPackageFile: packages.isPackageFile }),
});

export const wantsDeclarations = ({ compilerOptions }: Opened, { declarations, form }: CompileOptions): boolean =>
  declarations ?? (form === "module" && compilerOptions.declaration !== false);

/** The last steps of one module: its types go, and it becomes a text. */
export function finish(input: EmitInput, form: Form, declarations: string) {
  const { module } = input.view;
  const leftOver = eraseTypes(module, input.rewritten.edits, form);
  const output = emit(input, form, declarations);
  return { output, findings: leftOver.map((one) => notErasable(one, module.path)) };
}

export const refused = (diagnostics: readonly Diagnostic[]): Compiled => ({
  diagnostics: inOrder(diagnostics),
  outputs: [],
});

export function unlessItCrashes<T extends Compiled>(opened: Opened, act: () => T): T | Compiled {
  try {
    return act();
  } catch (error) {
    return { diagnostics: [crashed(error, opened.modules[0]?.path ?? "")], outputs: [] };
  }
}

/** A failure of the compiler itself: it must not take the host, or the editor, down with it. */
const crashed = (error: unknown, file: string): Finding => ({
  code: "CAP0001",
  severity: "error",
  at: { file, start: 0, end: 0 },
  message: `capc failed while it compiled this: ${error instanceof Error ? error.message : String(error)}`.slice(
    0,
    200,
  ),
  why: "this is a bug of capc, not of the program",
  help: "report it with the source; until then, simplify what was changed last",
});

const notErasable = ({ node, what }: Unsupported, file: string): Finding => ({
  code: "CAP0010",
  severity: "error",
  at: { file, start: node.getStart(), end: node.getEnd() },
  message: `${what} has no counterpart in JavaScript`,
  why: "capc takes types out of a text and adds no code of its own for them",
  help: "write it as functions, constants and records",
});

export const hasErrors = (diagnostics: readonly Diagnostic[]): boolean =>
  diagnostics.some(({ severity }) => severity === "error");

export function inOrder(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const key = ({ at }: Diagnostic): string => at?.file ?? "";
  return [...diagnostics].sort((a, b) =>
    key(a) === key(b) ? (a.at?.start ?? 0) - (b.at?.start ?? 0) : key(a) < key(b) ? -1 : 1,
  );
}
