import type { Questions } from "../1-open/ask-types.ts";
import {
  type Expression,
  isFunctionDeclaration,
  isIdentifier,
  type Node,
  type ParameterDeclaration,
  SyntaxKind,
  type Type,
  TypeFlags,
} from "../1-open/typescript.ts";
import { type FunctionNode, siteOf } from "./find-functions.ts";
import { type Definitions, type Guard, isCopying, isOfPrimitives, primitive, resolve, union } from "./guard.ts";
import type { Lowering } from "./lower-build.ts";
import { guardOfDefault } from "./lower-literal.ts";
import type { Entry, GuardedParameter } from "./plan.ts";
import type { PlanContext } from "./plan-context.ts";
import { endOfStatement } from "./plan-splits.ts";
import { isThis, mayBeData } from "./read-expressions.ts";
import type { Survey } from "./survey.ts";
import type { FunctionTracer, OwnFunction } from "./trace-functions.ts";

/** A function that escapes, and the values that may leave through it. */
export interface EntryDraft {
  readonly own: OwnFunction;
  readonly leaving: readonly Expression[];
}

/** Finds what has to be known about a function that escapes, and asks for it. */
export function draftEntry(own: OwnFunction, survey: Survey, context: PlanContext): EntryDraft {
  const { lowering, questions } = context;
  const { fn, path } = own;
  const leaving = hasPlainResult(fn, path, lowering) ? [] : survey.resultsOf(fn).filter(mayBeData);
  questions.ask(leaving);
  const unclear = fn.parameters.filter(
    (one) => one.type === undefined && !isThis(one) && !guardFromSyntax(one, fn, path, context),
  );
  questions.ask(unclear.map((one) => one.name));
  return { own, leaving };
}

export function planEntry(draft: EntryDraft, context: PlanContext, tracer: FunctionTracer): Entry {
  const { lowering, questions } = context;
  const { fn, path } = draft.own;
  const { definitions } = lowering;
  const parameters = fn.parameters.flatMap((node, at): GuardedParameter[] => {
    if (isThis(node)) return [];
    const guard = node.type === undefined ? inferred(node, fn, path, context) : lowering.lowerNode(node.type, path);
    if (guard === undefined || resolve(guard, definitions).kind === "unknown") return [];
    const label = isIdentifier(node.name) ? node.name.text : `#${at + 1}`;
    const mayBeMissing = node.questionToken !== undefined && node.type !== undefined;
    const expected = node.dotDotDotToken === undefined ? guard : asArguments(guard, definitions);
    return [{ node, label, guard: mayBeMissing ? orUndefined(expected) : expected }];
  });
  const leaving = draft.leaving.filter((value) => isPerhapsData(value, questions));
  const copies = leaving.length > 0 || parameters.some(({ guard }) => !isOfPrimitives(guard, definitions));
  const binding = tracer.bindingOf(draft.own);
  const hasPlace =
    binding !== undefined && (binding.isModuleLevel || endOfStatement(binding.declaration) !== undefined);
  // Callers of its own build too must not hand it more than the facet.
  const makesFacet = parameters.some(({ guard }) => isFacet(guard, definitions));
  const isSplit = copies && hasPlace && !makesFacet && tracer.isCalledByName(draft.own);
  return { fn, site: siteOf(fn), parameters, isSplit, copies, hasPlace, makesFacet, leaving };
}

/** Arguments that may be left out may be undefined as well, where elements of a tuple may not. */
function asArguments(guard: Guard, definitions: Definitions): Guard {
  const plain = resolve(guard, definitions);
  if (plain.kind !== "tuple" || plain.elements.every(({ mode }) => mode !== "optional")) return guard;
  const elements = plain.elements.map((one) =>
    one.mode === "optional" ? { ...one, guard: orUndefined(one.guard) } : one,
  );
  return { ...plain, elements };
}

const isFacet = (guard: Guard, definitions: Definitions): boolean => {
  const plain = resolve(guard, definitions);
  return plain.kind === "union"
    ? plain.of.some((part) => isFacet(part, definitions))
    : plain.kind === "capability" && plain.isFacet === true;
};

function inferred(node: ParameterDeclaration, fn: FunctionNode, path: string, context: PlanContext): Guard | undefined {
  const type = context.questions.typeOf(node.name);
  return guardFromSyntax(node, fn, path, context) ?? (type && context.lowering.lowerType(type, node.name, path));
}

/** What the default of a parameter says, or the interface that a literal is written for. */
function guardFromSyntax(
  node: ParameterDeclaration,
  fn: FunctionNode,
  path: string,
  { lowering, written }: PlanContext,
): Guard | undefined {
  // The parameters of a declaration have no context that could give them another type than their default does.
  if (node.initializer !== undefined) return isFunctionDeclaration(fn) ? guardOfDefault(node.initializer) : undefined;
  const declared = written.contextOf(node, fn, path);
  return declared && lowering.fromSyntax(declared.node, declared.path);
}

/** The guard, or undefined; the text stays one that TypeScript would read the same way. */
export function orUndefined(guard: Guard): Guard {
  const { text } = guard;
  const alone = text.includes("=>") ? `(${text})` : text;
  return union([guard, primitive("undefined")], text.endsWith("| undefined") ? text : `${alone} | undefined`);
}

const neverData =
  TypeFlags.Primitive | TypeFlags.Instantiable | TypeFlags.Unknown | TypeFlags.Any | TypeFlags.Never | TypeFlags.Void;

/** Whether a value that leaves has to be looked at. Values of an unknown type came from outside and go back as they came. */
export function isPerhapsData(node: Node, questions: Questions): boolean {
  const type = questions.typeOf(node);
  return type !== undefined && isDataType(type);
}

export const isDataType = (type: Type): boolean => !(type.flags & neverData);

/** A result type whose values need nothing on their way out, as far as its syntax says. */
function hasPlainResult(fn: FunctionNode, path: string, lowering: Lowering): boolean {
  if (fn.type === undefined) return false;
  if (fn.type.kind === SyntaxKind.VoidKeyword) return true;
  const guard = lowering.fromSyntax(fn.type, path);
  return (
    guard !== undefined &&
    guard.kind !== "builtin" &&
    // ATTACK host-lever: a module may call its own records `unknown`.
    guard.kind !== "unknown" &&
    !isCopying(guard, lowering.definitions) &&
    !mentionsFunction(guard)
  );
}

const mentionsFunction = (guard: Guard): boolean =>
  guard.kind === "function" || (guard.kind === "union" && guard.of.some(mentionsFunction));
