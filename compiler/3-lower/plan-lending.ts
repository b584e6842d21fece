import { partsOfUnion } from "../1-open/read-types.ts";
import {
  type CallExpression,
  type Expression,
  isIdentifier,
  isPropertyAccessExpression,
  type Signature,
  SignatureKind,
  SyntaxKind,
  type Type,
  TypeFlags,
} from "../1-open/typescript.ts";
import { calleeOfName } from "./classify-calls.ts";
import { innermost, isCast, isFunctionNode, shortText } from "./find-functions.ts";
import type { Generics } from "./find-generics.ts";
import { type Guard, resolve, union } from "./guard.ts";
import type { Lent } from "./plan.ts";
import type { PlanContext } from "./plan-context.ts";
import { isDataType } from "./plan-entries.ts";
import type { FunctionTracer, ModuleView } from "./trace-functions.ts";
import type { IsOwnParameter } from "./trace-parameters.ts";

/** Built-in methods that call nothing of what they are given: they store it, compare it, or take no functions. */
const storing: ReadonlySet<string> = new Set(
  `abs add at atan2 assign ceil charAt charCodeAt codePointAt concat copyWithin delete endsWith entries exp fill floor freeze
  fromCharCode fromCodePoint get has hasOwn hypot imul includes indexOf is isArray isFinite isFrozen isInteger isNaN
  isSafeInteger join keys lastIndexOf localeCompare log log10 log2 match matchAll max min normalize of padEnd padStart
  parseFloat parseInt pow push raw repeat resolve round set sign slice splice split sqrt startsWith sub substring test
  toFixed toPrecision toSpliced toString trunc unshift values with`.split(/\s+/),
);

/**
 * Functions from elsewhere that are handed to a method of a built-in object, which calls them with whatever it likes: `map` passes the
 * whole array on, and takes any answer. The same for a generic function of the build, to which any answer is a `T`. Each gets a function in front of it that passes what its type says, and checks the answer.
 */
export function draftLending(
  { module, survey }: ModuleView,
  build: Parameters<typeof calleeOfName>[2],
  tracer: FunctionTracer,
  isOwnParameter: IsOwnParameter,
  generics: Generics,
  { callees, questions }: PlanContext,
): readonly Expression[] {
  if (module.isJavaScript) return [];
  const { path } = module;
  const mayBeForeign = (argument: Expression): boolean => {
    const value = innermost(argument);
    if (isCast(argument)) return isIdentifier(value) || isFunctionNode(value) || mayBeFunction.has(value.kind);
    if (isIdentifier(value)) {
      if (value.text === "undefined" || isOwnParameter(value, path)) return false;
      return calleeOfName(value, path, build, tracer).kind === "foreign";
    }
    return !isFunctionNode(value) && mayBeFunction.has(value.kind);
  };
  const given = survey.calls.filter((call) => callees.get(call)?.kind === "intrinsic" && !isStoring(call));
  const toGenerics = survey.calls.flatMap((call) => {
    const own = callees.get(call)?.kind === "own" ? tracer.callee(call, path) : undefined;
    return own === undefined ? [] : call.arguments.filter((_, at) => generics.takesFunction(own.fn, at, own.path));
  });
  const lent = [...given.flatMap((call) => [...call.arguments]), ...toGenerics].filter(mayBeForeign);
  questions.ask(lent);
  return lent;
}

const mayBeFunction: ReadonlySet<SyntaxKind> = new Set([
  SyntaxKind.PropertyAccessExpression,
  SyntaxKind.ElementAccessExpression,
  SyntaxKind.CallExpression,
  SyntaxKind.ConditionalExpression,
  SyntaxKind.BinaryExpression,
  SyntaxKind.AwaitExpression,
  SyntaxKind.YieldExpression,
]);

/** Calls of intrinsics by their bare name convert, and call nothing. */
function isStoring({ expression }: CallExpression): boolean {
  const callee = innermost(expression);
  return !isPropertyAccessExpression(callee) || storing.has(callee.name.text);
}

export function planLending(
  draft: readonly Expression[],
  path: string,
  context: PlanContext,
  isLibraryFile: (path: string) => boolean,
): readonly Lent[] {
  const { checker, questions } = context;
  const callable = draft.flatMap((node) => {
    const type = questions.typeOf(node);
    const parts = type === undefined ? [] : partsOfUnion(type, checker);
    const signatures = parts.flatMap((part) =>
      part.isObjectType() ? checker.getSignaturesOfType(part, SignatureKind.Call) : [],
    );
    return signatures.length === 0 ? [] : [{ node, signatures, isCertain: parts.length === 1 }];
  });
  return callable
    .filter(({ node }) => !isIntrinsic(node, context, isLibraryFile))
    .map((one) => describe(one, path, context));
}

/** `Math.sqrt` is a built-in function, and as good as our own. */
function isIntrinsic(node: Expression, { checker }: PlanContext, isLibraryFile: (path: string) => boolean): boolean {
  const value = innermost(node);
  if (!isPropertyAccessExpression(value)) return false;
  const symbol = checker.getSymbolAtLocation(value.name);
  return (
    symbol !== undefined &&
    symbol.declarations.length > 0 &&
    symbol.declarations.every((one) => isLibraryFile(one.path))
  );
}

interface Callable {
  readonly node: Expression;
  readonly signatures: readonly Signature[];
  readonly isCertain: boolean;
}

function describe({ node, signatures, isCertain }: Callable, path: string, { checker, lowering }: PlanContext): Lent {
  const hasRest = signatures.some(({ hasRestParameter }) => hasRestParameter);
  const count = Math.max(...signatures.map((signature) => signature.parameters.length)) - (hasRest ? 1 : 0);
  const parameters = Array.from({ length: count }, (_, at) =>
    signatures.some((signature) => mayBeData(checker.getParameterType(signature, at))),
  );
  const results = signatures.map((signature): Guard | undefined => {
    const type = checker.getReturnTypeOfSignature(signature);
    if (type === undefined || type.flags & (TypeFlags.Void | TypeFlags.Any)) return undefined;
    return lowering.lowerType(type, node, path);
  });
  const known = results.filter((guard) => guard !== undefined);
  const guard = known.length < results.length ? undefined : union(known, known.map(({ text }) => text).join(" | "));
  const isChecked = guard !== undefined && resolve(guard, lowering.definitions).kind !== "unknown";
  return { node, parameters, hasRest, isCertain, site: shortText(node), ...(isChecked && { guard }) };
}

const mayBeData = (type: Type | undefined): boolean => type === undefined || isDataType(type);
