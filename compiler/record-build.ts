import type { Module, Opened } from "./1-open/session.ts";
import { isSafe } from "./2-check/check.ts";
import { findPatterns } from "./2-check/find-patterns.ts";
import { resolveNames } from "./2-check/names.ts";
import type { Definition } from "./3-lower/guard.ts";
import { listExports } from "./3-lower/list-exports.ts";
import { listFunctions } from "./3-lower/list-functions.ts";
import type { ModulePlan } from "./3-lower/plan.ts";
import { surveyModule } from "./3-lower/survey.ts";
import type { BuildView, ModuleView } from "./3-lower/trace-functions.ts";
import type { AskedGuard } from "./4-rewrite/share-guards.ts";
import type { Output } from "./5-emit/emit.ts";
import { rememberTargets } from "./compile.ts";
import type { Known, Memory } from "./compile-again.ts";
import type { Finding, TypeScriptError } from "./diagnostics/finding.ts";

// What a compilation knows at its end, without a tree in it, so that another process can go on from there as this one would.

/** One module: what others see of it, how it is tied to them, and what it became. */
export interface ModuleRecord {
  readonly outline: string;
  readonly declarations: string;
  readonly errors: readonly (TypeScriptError | Finding)[];
  readonly declarationErrors: readonly TypeScriptError[];
  readonly findings: readonly Finding[];
  readonly ties: string;
  readonly intrinsicCalls: readonly number[];
  readonly splitFunctions: readonly number[];
  readonly output: Output;
}

/** All modules, in the order of the build, and what is of no one module. */
export interface BuildRecord {
  readonly modules: ReadonlyMap<string, ModuleRecord>;
  readonly others: readonly (TypeScriptError | Finding)[];
  readonly planFindings: readonly Finding[];
  readonly definitions: ReadonlyMap<string, Definition>;
  readonly asked: readonly AskedGuard[];
}

/** What an earlier process has left of this very project, and which modules have the texts that they had then. */
export type Recall = (
  opened: Opened,
) => { readonly record: BuildRecord; readonly unchanged: ReadonlySet<string> } | undefined;

const recordOf = new WeakMap<Output, ModuleRecord>();

/** `undefined` if there is nothing to go on from: errors, or modules that were not written yet. */
export function recordMemory({ modules, others, made, outputs, stale }: Memory): BuildRecord | undefined {
  if (made === undefined || stale.size > 0 || outputs.size !== modules.size) return undefined;
  const { plan, asked } = made;
  const records = [...modules].map(([path, known]): [string, ModuleRecord] => {
    const output = outputs.get(path)!;
    const before = recordOf.get(output);
    if (before !== undefined) return [path, before];
    const { outline, declarations, errors, declarationErrors, findings } = known;
    const record = {
      ...{ outline, declarations, errors, declarationErrors, findings, output },
      ties: plan.ties.get(path)!,
      intrinsicCalls: [...plan.intrinsicCalls.get(path)!],
      splitFunctions: [...plan.splitFunctions.get(path)!],
    };
    recordOf.set(output, record);
    return [path, record];
  });
  return { modules: new Map(records), others, planFindings: plan.findings, definitions: plan.definitions, asked };
}

/** The memory that the earlier process had. Trees of modules that did not change are read when somebody asks for them. */
export function recallMemory(
  opened: Opened,
  { record, unchanged }: NonNullable<ReturnType<Recall>>,
): Memory | undefined {
  const now = new Map(opened.modules.map((module) => [module.path, module]));
  if (now.size !== record.modules.size || ![...now.keys()].every((path) => record.modules.has(path))) return undefined;
  const modules = new Map<string, Known>();
  const views = new Map<string, ModuleView>();
  for (const [path, one] of record.modules) {
    const known = knownOf(unchanged.has(path) ? now.get(path)! : asItWas(path), one);
    recordOf.set(one.output, one);
    modules.set(path, known);
    views.set(path, lazyView(known));
  }
  const each = <T>(read: (one: ModuleRecord) => T): Map<string, T> =>
    new Map([...record.modules].map(([path, one]) => [path, read(one)]));
  const plan = {
    modules: each(() => notPlanned),
    definitions: record.definitions,
    findings: record.planFindings,
    ties: each(({ ties }) => ties),
    intrinsicCalls: each(({ intrinsicCalls }) => new Set(intrinsicCalls)),
    splitFunctions: each(({ splitFunctions }) => new Set(splitFunctions)),
  };
  const build: BuildView & { readonly modules: Map<string, ModuleView> } = {
    modules: views,
    target: rememberTargets(views),
  };
  return {
    era: opened.era,
    modules,
    others: record.others,
    isSafe,
    made: { build, plan, asked: record.asked },
    outputs: each(({ output }) => output),
    stale: new Set(),
  };
}

/** Of a module that has another text now only what others saw of it is known. */
const asItWas = (path: string): Module => ({
  path,
  text: "",
  get tree(): never {
    throw new Error(`${path} has another tree now`);
  },
  isJavaScript: false,
});

/** Plans of modules that stay as they are: nobody reads them but to see that there are some. */
const notPlanned: ModulePlan = {
  entries: [],
  crossings: [],
  existing: [],
  leaving: [],
  lent: [],
  vouched: [],
  namespaces: [],
  guardObjects: [],
  directCalls: [],
  twins: [],
  splits: [],
  importedSplits: [],
};

function knownOf(module: Module, one: ModuleRecord): Known {
  const { outline, declarations, errors, declarationErrors, findings } = one;
  let names: Known["names"] | undefined;
  let patterns: Known["patterns"] | undefined;
  return {
    ...{ module, outline, declarations, errors, declarationErrors, findings },
    get names() {
      return (names ??= resolveNames(module.tree));
    },
    get patterns() {
      return (patterns ??= findPatterns(this.names));
    },
  };
}

function lazyView(known: Known): ModuleView {
  let exports: ModuleView["exports"] | undefined;
  let functions: ModuleView["functions"] | undefined;
  let survey: ModuleView["survey"] | undefined;
  return {
    module: known.module,
    get names() {
      return known.names;
    },
    get patterns() {
      return known.patterns;
    },
    get exports() {
      return (exports ??= listExports(known.module.tree));
    },
    get functions() {
      return (functions ??= listFunctions(known.names));
    },
    get survey() {
      return (survey ??= surveyModule(known.module.tree));
    },
  };
}
