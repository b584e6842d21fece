import { makeIsCallable, makeQuestions } from "../1-open/ask-types.ts";
import type { CallExpression, Checker } from "../1-open/typescript.ts";
import type { Finding, Severity } from "../diagnostics/finding.ts";
import { type Callee, classifyCalls } from "./classify-calls.ts";
import { makeTakesFacet } from "./find-facets.ts";
import { makeGenerics } from "./find-generics.ts";
import { reconsiderCalls } from "./find-held-calls.ts";
import { draftNamespaces, planNamespaces } from "./find-namespaces.ts";
import { makeHeldTypes } from "./held-types.ts";
import { makeLowering } from "./lower-build.ts";
import type { ModulePlan, Plan } from "./plan.ts";
import { draftCrossings, planCrossings } from "./plan-crossings.ts";
import { planDirectCalls, takeDirectCalls, usesByName } from "./plan-direct-calls.ts";
import { draftEntry, planEntry } from "./plan-entries.ts";
import { findGuardUses, planGuardObjects } from "./plan-guard-objects.ts";
import { draftLending, planLending } from "./plan-lending.ts";
import { planSplits } from "./plan-splits.ts";
import { planVouching } from "./plan-vouching.ts";
import { makeReachesPackages } from "./reaches-packages.ts";
import { tiesOf } from "./ties-of.ts";
import { type BuildView, type ModuleView, makeFunctionTracer } from "./trace-functions.ts";
import { makeParameterTracer, noteOwnParameters } from "./trace-parameters.ts";
import { makeWrittenTypes } from "./written-types.ts";

export interface PlanOptions {
  /** Whether the checker had the last word on types in all modules: no finding of a CAP2xxx rule was let pass. */
  readonly typesHold: boolean;
  /** How to report a type that no guard can decide; with `warning` the value passes unchecked. */
  readonly undecidable: Severity;
  readonly isLibraryFile: (path: string) => boolean;
  readonly isRuntimeFile: (path: string) => boolean;
  /** Whether a path declares values of a confined package; none where there are no such packages. */
  readonly isPackageFile?: (path: string) => boolean;
}

/** A plan of which only some modules are to be made again; the build has the others as they were. */
export interface PlanAgain {
  readonly paths: ReadonlySet<string>;
  readonly before: Plan;
}

/**
 * Finds every place of a build where a value crosses a module's boundary, and what must hold there. It goes over the build twice:
 * first for what syntax says and which types have to be asked for, then, with all answers at hand, for the plan.
 */
export function planBuild(build: BuildView, checker: Checker, options: PlanOptions, again?: PlanAgain): Plan {
  const paths: ReadonlySet<string> = again?.paths ?? new Set(build.modules.keys());
  const lowering = makeLowering(build, checker, options, options.undecidable);
  const questions = makeQuestions(checker);
  const isIntrinsicCall = (call: CallExpression, path: string): boolean =>
    paths.has(path) ? isIntrinsic(callees.get(call)) : again?.before.intrinsicCalls.get(path)?.has(call.end) === true;
  const generics = makeGenerics(lowering);
  const callers = again === undefined ? build.modules : callersOf(again, build);
  const tracer = makeFunctionTracer(build, isIntrinsicCall, generics.isDistant, options.typesHold, callers);
  const written = makeWrittenTypes(build, lowering.meaningOf, tracer.callee);
  const isOwnParameter = makeParameterTracer(build, tracer);
  const callees = new WeakMap<CallExpression, Callee>();
  classifyCalls(
    build,
    checker,
    options.isLibraryFile,
    options.isRuntimeFile,
    written,
    tracer,
    generics,
    callees,
    paths,
  );
  const { isLibraryFile, isPackageFile = () => false } = options;
  const reachesPackages = options.isPackageFile ? makeReachesPackages(build) : () => false;
  const held = makeHeldTypes(checker, { isLibraryFile, isPackageFile });
  reconsiderCalls(build, paths, { callees, checker, held, reachesPackages });
  noteOwnParameters(build, callees, isOwnParameter, paths);
  const isCallable = makeIsCallable(checker);
  const context = { checker, callees, lowering, questions, written, isPackageFile, reachesPackages, held, isCallable };

  const drafts = [...build.modules].flatMap(([path, view]) => {
    if (!paths.has(path)) return [];
    const functions = view.module.isJavaScript ? [] : view.survey.functions;
    const takesFacet = makeTakesFacet(view.module.tree);
    const escaping = functions.map((fn) => ({ fn, path })).filter((own) => tracer.escapes(own) || takesFacet(own.fn));
    return [
      {
        path,
        view,
        entries: escaping.map((own) => draftEntry(own, view.survey, context)),
        crossings: draftCrossings(view, context),
        lent: draftLending(view, build, tracer, isOwnParameter, generics, context),
        namespaces: draftNamespaces(view, path, tracer, context),
      },
    ];
  });
  questions.settle();

  const asked = new Map(
    drafts.map(
      ({ path, view }) =>
        [path, planGuardObjects(findGuardUses(view.names, view.module.tree), path, checker, lowering)] as const,
    ),
  );
  const vouching = new Map(
    drafts.map(({ path, view }) => [path, planVouching(view, build, context, options.undecidable)] as const),
  );
  const crossed = drafts.map(({ path, view, crossings, lent, namespaces, entries }) => {
    const found = {
      entries: entries.map((one) => planEntry(one, context, tracer)),
      ...planCrossings(crossings, view, context),
      lent: planLending(lent, path, context, options.isLibraryFile),
      vouched: vouching.get(path)!.vouched,
      namespaces: planNamespaces(namespaces, context),
      guardObjects: asked.get(path)!.objects,
    };
    return { path, plan: takeDirectCalls(found, planDirectCalls(found, view, tracer, context)) };
  });
  const splits = planSplits(
    { ...build, modules: callers },
    tracer,
    new Map(crossed.map(({ path, plan }) => [path, plan.entries] as const)),
    again?.before.splitFunctions,
    new Set(crossed.flatMap(({ plan }) => plan.twins.flatMap(usesByName))),
  );
  const modules = new Map(
    crossed.map(({ path, plan }): [string, ModulePlan] => [path, { ...plan, ...splits.get(path)! }]),
  );
  const others = [...asked.values(), ...vouching.values()].flatMap((one): readonly Finding[] => one.findings);
  const findings = [...lowering.findings, ...others];
  const ties = [...modules].map(
    ([path, plan]) => [path, tiesOf(build.modules.get(path)!, plan, tracer, generics)] as const,
  );
  return {
    modules,
    definitions: lowering.definitions,
    findings,
    ties: new Map(ties),
    intrinsicCalls: new Map(drafts.map(({ path, view }) => [path, endsOfIntrinsic(view, callees)])),
    splitFunctions: new Map(
      [...modules].map(([path, { entries }]) => [
        path,
        new Set(entries.flatMap(({ fn, isSplit }) => (isSplit ? [fn.pos] : []))),
      ]),
    ),
  };
}

const isIntrinsic = (callee: Callee | undefined): boolean => callee?.kind === "intrinsic" && !callee.returnsForeign;

const endsOfIntrinsic = ({ survey }: ModuleView, callees: WeakMap<CallExpression, Callee>): ReadonlySet<number> =>
  new Set(survey.calls.flatMap((call) => (isIntrinsic(callees.get(call)) ? [call.end] : [])));

/** The modules of a part, and those that name functions of theirs. */
function callersOf({ paths, before }: PlanAgain, { modules }: BuildView): BuildView["modules"] {
  const marks = [...paths].map((path) => JSON.stringify(path));
  const isCaller = (path: string): boolean => {
    const ties = before.ties.get(path) ?? "";
    return paths.has(path) || marks.some((mark) => ties.includes(mark));
  };
  return new Map([...modules].filter(([path]) => isCaller(path)));
}
