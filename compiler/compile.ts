import type { Opened } from "./1-open/session.ts";
import { check } from "./2-check/check.ts";
import { mergeDiagnostics } from "./2-check/merge-diagnostics.ts";
import { moduleTarget } from "./2-check/module-target.ts";
import { listExports } from "./3-lower/list-exports.ts";
import { planBuild } from "./3-lower/plan-build.ts";
import { surveyModule } from "./3-lower/survey.ts";
import type { BuildView, ModuleView } from "./3-lower/trace-functions.ts";
import { eraseTypes, type Unsupported } from "./4-rewrite/erase.ts";
import { rewriteBuild } from "./4-rewrite/rewrite.ts";
import { declareAll } from "./5-emit/declare.ts";
import { emit, type Form, type Output } from "./5-emit/emit.ts";
import type { Diagnostic, Finding } from "./diagnostics/finding.ts";

export interface CompileOptions {
  /** What the CAP2xxx rules report. Default `error`. */
  readonly soundness?: "error" | "warn";
  /** What the CAP3xxx rules report. Default `error`. */
  readonly language?: "error" | "warn";
  /** An ES module for a file, or a closure for a host that loads it at run time. */
  readonly form: Form;
  /** Without guards the output is for measuring only: types are then not true. Default true. */
  readonly guards?: boolean;
  /** Whether to write `.d.ts` text. Default true for modules, unless the project says no; false for closures. */
  readonly declarations?: boolean;
  /** Hears of each output as soon as it is written; an error that is found later still takes all of them back. */
  readonly onOutput?: (output: Output) => void;
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
export function compile(opened: Opened, options: CompileOptions): Compiled {
  try {
    return compileModules(opened, options);
  } catch (error) {
    return { diagnostics: [crashed(error, opened.modules[0]?.path ?? "")], outputs: [] };
  }
}

function compileModules(opened: Opened, options: CompileOptions): Compiled {
  const { soundness = "error", language = "error", guards = true } = options;
  const { findings, checked } = check(opened, { soundness, language });
  const diagnostics: Diagnostic[] = [...mergeDiagnostics(opened.typescriptErrors(), findings)];
  if (hasErrors(diagnostics)) return { diagnostics: inOrder(diagnostics), outputs: [] };

  const views = new Map<string, ModuleView>();
  for (const { module, names } of checked.modules)
    views.set(module.path, { module, names, exports: listExports(module.tree), survey: surveyModule(module.tree) });
  const build: BuildView = { modules: views, target: (from, specifier) => moduleTarget(from, specifier, views) };
  const plan = planBuild(build, opened.checker, {
    typesHold: soundness === "error",
    undecidable: soundness === "warn" ? "warning" : "error",
    isLibraryFile: opened.isLibraryFile,
    isRuntimeFile: opened.isRuntimeFile,
  });
  diagnostics.push(...plan.findings);
  if (hasErrors(diagnostics)) return { diagnostics: inOrder(diagnostics), outputs: [] };

  const wantsDeclarations =
    options.declarations ?? (options.form === "module" && opened.compilerOptions.declaration !== false);
  const declared = wantsDeclarations
    ? declareAll(
        [...views.values()].map(({ module }) => module),
        opened,
      )
    : undefined;
  diagnostics.push(...(declared?.errors ?? []));
  const rewritten = rewriteBuild(build, plan, { guards, shareGuards: options.form === "module" });
  const outputs = [...views.values()].map((view): Output => {
    const { path } = view.module;
    const text = rewritten.get(path)!;
    const leftOver = eraseTypes(view.module, text.edits, options.form);
    diagnostics.push(...leftOver.map((one) => notErasable(one, path)));
    const input = { build, view, plan: plan.modules.get(path)!, rewritten: text, isSafe: checked.isSafe };
    const output = emit(input, options.form, declared?.texts.get(path) ?? "");
    options.onOutput?.(output);
    return output;
  });
  return { diagnostics: inOrder(diagnostics), outputs: hasErrors(diagnostics) ? [] : outputs };
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

const hasErrors = (diagnostics: readonly Diagnostic[]): boolean =>
  diagnostics.some(({ severity }) => severity === "error");

function inOrder(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const key = ({ at }: Diagnostic): string => at?.file ?? "";
  return [...diagnostics].sort((a, b) =>
    key(a) === key(b) ? (a.at?.start ?? 0) - (b.at?.start ?? 0) : key(a) < key(b) ? -1 : 1,
  );
}
