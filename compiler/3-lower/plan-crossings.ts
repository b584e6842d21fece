import {
  type CallExpression,
  type Expression,
  isAwaitExpression,
  isCallExpression,
  isIdentifier,
  isPropertyAccessExpression,
  isSpreadElement,
  isTemplateExpression,
  isTypeReferenceNode,
  type Node,
  SyntaxKind,
  TypeFlags,
  type TypeNode,
} from "../1-open/typescript.ts";
import type { Names } from "../2-check/names.ts";
import { acceptsConstant } from "./accepts-constant.ts";
import { guardAskedByKey } from "./ask-by-key.ts";
import type { Callee } from "./classify-calls.ts";
import { evaluateConstant } from "./evaluate-constant.ts";
import { innermost, isAtModuleScope, isFunctionNode, shortText } from "./find-functions.ts";
import { writtenResult } from "./find-type-declaration.ts";
import { isReadOfUnknown, isSettledByOthers } from "./find-unlooked.ts";
import { type Guard, later, resolve } from "./guard.ts";
import type { Lowering } from "./lower-build.ts";
import { packagedValues } from "./packaged-values.ts";
import type { Crossing } from "./plan.ts";
import type { PlanContext } from "./plan-context.ts";
import { isPerhapsData, orUndefined } from "./plan-entries.ts";
import { draftHeldUses, type HeldDraft, planHeldUses } from "./plan-held-uses.ts";
import { isAssigned, isAwaited, isInsideOptionalChain, isUnused, mayBeData } from "./read-expressions.ts";
import type { Cast } from "./survey.ts";
import type { ModuleView } from "./trace-functions.ts";

/** Expressions of one module whose value may come from outside. */
export interface CrossingDraft {
  readonly foreign: readonly CallExpression[];
  readonly awaited: readonly Expression[];
  readonly casts: readonly Cast[];
  readonly existing: readonly Expression[];
  /** Values that a confined package has, and properties of what it made. */
  readonly packaged: readonly Expression[];
  /** What else may be done with what a package made. */
  readonly held?: HeldDraft | undefined;
  /** What is handed to foreign code: arguments, and the values in a template with a foreign tag. */
  readonly handedOver: readonly Expression[];
}

/** Finds the expressions, and asks for the types that syntax does not give. */
export function draftCrossings(view: ModuleView, context: PlanContext): CrossingDraft {
  const { module, survey, names } = view;
  const { callees, questions } = context;
  if (module.isJavaScript) return { foreign: [], awaited: [], casts: [], existing: [], handedOver: [], packaged: [] };
  const foreign = survey.calls.filter((call) => callees.get(call)?.kind === "foreign");
  const tagged = survey.taggedTemplates.filter(({ tag }) => !isKnownTag(tag, names));
  const awaited = [
    ...survey.awaits.filter((node) => !isOwnResult(node.expression, callees) && !isUnused(node)),
    ...survey.yields,
    ...tagged,
    ...survey.accesses.filter((access) => isReadOfUnknown(access, names)),
    ...survey.news.filter((made) => isSettledByOthers(made, names)),
  ];
  const existing = survey.nonNulls.filter((node) => !isAssigned(node));
  const casts = survey.casts.filter(saysMore);
  questions.ask(casts.map((cast) => cast.expression));
  const handedOver = [
    ...foreign.flatMap((call) => call.arguments.map(withoutDots)),
    ...tagged.flatMap(({ template }) =>
      isTemplateExpression(template) ? template.templateSpans.map(({ expression }) => expression) : [],
    ),
  ].filter(mayBeData);
  questions.ask(handedOver);
  questions.ask(foreign.filter((call) => !isUnused(call) && writtenResultOf(call, context) === undefined));
  questions.ask(awaited);
  questions.ask(awaited.filter(isPropertyAccessExpression).map(({ expression }) => expression));
  const { values: packaged, others } = packagedValues(view, context);
  questions.ask(packaged);
  const held = draftHeldUses(view, others, context);
  return { foreign, awaited, casts, existing, handedOver, packaged, held };
}

/** A tag that this module declares as a function, or `String.raw`. Others are foreign functions, called another way. */
function isKnownTag(tag: Expression, names: Names): boolean {
  const target = innermost(tag);
  if (isPropertyAccessExpression(target))
    return isIdentifier(target.expression) && names.bindingOf(target.expression) === undefined;
  const binding = isIdentifier(target) ? names.bindingOf(target) : undefined;
  return binding !== undefined && isFunctionNode(binding.declaration);
}

/** `as const` and `as unknown` say less than the checker knows. */
const saysMore = ({ type }: Cast): boolean =>
  type.kind !== SyntaxKind.UnknownKeyword &&
  !(isTypeReferenceNode(type) && isIdentifier(type.typeName) && type.typeName.text === "const");

export function planCrossings(draft: CrossingDraft, view: ModuleView, context: PlanContext) {
  const { module, names } = view;
  const { questions, lowering } = context;
  const { path } = module;
  const results = draft.foreign
    .filter((call) => !isUnused(call))
    .map((call) => planResult(call, path, context))
    // A value that is no promise is looked at after the wait; a promise has to be a real one, and brings what it should.
    .filter((found) => found !== undefined && (!isAwaited(found.node) || isPromise(found.guard, lowering)));
  const held = draft.held ? planHeldUses(draft.held, view, context) : [];
  // What is asked of a value where it is walked through is more than that it is one.
  const heldNodes = new Set<Node>(held.map(({ node }) => node));
  const promises = new Set(results.map((found) => found!.node));
  const crossings = [
    ...results.filter((found) => !heldNodes.has(found!.node)),
    ...draft.awaited
      .filter((node) => !isAwaitExpression(node) || !promises.has(innermost(node.expression)))
      .map((node) => planAwait(node, path, context)),
    ...draft.packaged.filter((node) => !heldNodes.has(node)).map((node) => planPackaged(node, path, context)),
    ...held.map(({ node, guard }) => makeCrossing(node, guard, shortText(node), "", "copy", context)),
    ...draft.casts.map((cast) => planCast(cast, path, names, context)),
  ].filter((crossing) => crossing !== undefined);
  const leaving = draft.handedOver.filter(
    (value) => isPerhapsData(value, questions) && !isCapability(value, path, names, lowering),
  );
  return { crossings, leaving, existing: draft.existing };
}

function planResult(call: CallExpression, path: string, context: PlanContext): Crossing | undefined {
  const written = writtenResultOf(call, context);
  const guard =
    written === undefined ? lowerAsked(call, path, context) : context.lowering.lowerNode(written.type, written.path);
  if (guard === undefined) return undefined;
  const expected = isInsideOptionalChain(call) ? orUndefined(guard) : guard;
  return makeCrossing(call, expected, shortText(call.expression), "()", "copy", context);
}

function planPackaged(node: Expression, path: string, context: PlanContext): Crossing | undefined {
  const guard = lowerAsked(node, path, context);
  return guard && makeCrossing(node, guard, shortText(node), "", "copy", context);
}

function planAwait(node: Expression, path: string, context: PlanContext): Crossing | undefined {
  const type = context.questions.typeOf(node);
  // What is read of an unknown value was asked for by hand: where no guard can do better, that has to do.
  const guard = isPropertyAccessExpression(node)
    ? type && !isOf(node.expression, TypeFlags.Primitive, context) && !(type.flags & TypeFlags.Any)
      ? context.lowering.lowerQuietly(type, path)
      : undefined
    : lowerAsked(node, path, context);
  return guard && makeCrossing(node, guard, shortText(node), "", "copy", context);
}

/** A cast is checked unless TypeScript proves it: a value of a known type is our own and is kept, an unknown one is copied. */
function planCast(cast: Cast, path: string, names: Names, context: PlanContext): Crossing | undefined {
  const { checker, lowering, questions, held, reachesPackages } = context;
  const { type, expression } = cast;
  if (lowering.fromSyntax(type, path)?.kind === "unknown") return undefined;
  const source = questions.typeOf(expression);
  const opaque = TypeFlags.Any | TypeFlags.Unknown | TypeFlags.TypeParameter;
  const isKnown = source !== undefined && !(source.flags & opaque);
  const target = isKnown ? checker.getTypeFromTypeNode(type) : undefined;
  const isOthers = isKnown && target !== undefined && reachesPackages(path) && held.losesSight(source, target);
  if (isKnown && target !== undefined && !isOthers && checker.isTypeAssignableTo(source, target)) return undefined;
  const lowered = lowering.lowerNode(type, path);
  const guard = lowered && guardAskedByKey(cast, lowered, lowering.definitions);
  const plain = guard && resolve(guard, lowering.definitions);
  // A promise and a walk are nothing but what they will bring, so what takes their place is as good.
  const isLater = plain?.kind === "builtin" && later.has(plain.name);
  const mode = isKnown && !isLater && !isOthers ? "keep" : "copy";
  const crossing = guard && makeCrossing(cast, guard, shortText(expression), "", mode, context);
  if (crossing === undefined || !isAtModuleScope(cast)) return crossing;
  const constant = evaluateConstant(expression, names);
  if (constant !== undefined && acceptsConstant(crossing.guard, constant.value, lowering.definitions)) return undefined;
  lowering.refuse(cast, path, {
    message: `\`${shortText(cast)}\` cannot be checked while the module loads`,
    why: "a check is code, and a module runs none before it is asked for something",
    help: "write the type where TypeScript proves it, or move the cast into a function",
  });
  return undefined;
}

function makeCrossing(
  node: Expression,
  guard: Guard,
  site: string,
  label: string,
  mode: Crossing["mode"],
  { lowering, questions }: PlanContext,
): Crossing | undefined {
  if (resolve(guard, lowering.definitions).kind === "unknown") return undefined;
  // What a function of type void returns is nobody's business, and nobody can use it.
  const type = questions.typeOf(node);
  if (type !== undefined && type.flags & TypeFlags.Void) return undefined;
  return { node, guard, site, label, mode };
}

const isOf = (node: Node, flags: TypeFlags, { questions }: PlanContext): boolean =>
  ((questions.typeOf(node)?.flags ?? 0) & flags) !== 0;

function lowerAsked(node: Node, path: string, { lowering, questions }: PlanContext): Guard | undefined {
  const type = questions.typeOf(node);
  // Whoever takes it for more than unknown has been told so.
  if (type === undefined || type.flags & TypeFlags.Any) return undefined;
  return lowering.lowerType(type, node, path);
}

/** The annotation of the called method's result, where this build declares the method once and without type parameters. */
function writtenResultOf(call: CallExpression, context: PlanContext): { type: TypeNode; path: string } | undefined {
  const callee = context.callees.get(call);
  if (callee?.kind !== "foreign") return undefined;
  const { node: type, path } = callee.result ?? {};
  const written = type ? { type, path: path! } : callee.symbol && writtenResult(callee.symbol, context.lowering.trees);
  return written !== undefined && context.lowering.fromSyntax(written.type, written.path) !== undefined
    ? written
    : undefined;
}

/** A name that its annotation calls a capability: what it holds is a Namespace already. */
function isCapability(value: Expression, path: string, names: Names, lowering: Lowering): boolean {
  const binding = isIdentifier(value) ? names.bindingOf(value) : undefined;
  const { type } = (binding?.declaration ?? {}) as { type?: TypeNode };
  const guard = type && lowering.fromSyntax(type, path);
  return guard !== undefined && resolve(guard, lowering.definitions).kind === "capability";
}

function isPromise(guard: Guard, { definitions }: Lowering): boolean {
  const plain = resolve(guard, definitions);
  return plain.kind === "builtin" && plain.name === "Promise";
}

const withoutDots = (argument: Expression): Expression => (isSpreadElement(argument) ? argument.expression : argument);

function isOwnResult(expression: Expression, callees: WeakMap<CallExpression, Callee>): boolean {
  const value = innermost(expression);
  return isCallExpression(value) && callees.get(value)?.kind === "own";
}
