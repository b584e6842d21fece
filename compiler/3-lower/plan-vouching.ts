import type { Module } from "../1-open/session.ts";
import {
  type CallExpression,
  type Expression,
  isIdentifier,
  isPropertyAccessExpression,
  isTypePredicateNode,
  TypeFlags,
  TypePredicateKind,
} from "../1-open/typescript.ts";
import type { Finding, Severity } from "../diagnostics/finding.ts";
import { innermost, shortText } from "./find-functions.ts";
import { writtenResult } from "./find-type-declaration.ts";
import { isCopying, resolve } from "./guard.ts";
import type { Vouched } from "./plan.ts";
import type { PlanContext } from "./plan-context.ts";
import { isUnused } from "./read-expressions.ts";
import type { BuildView, ModuleView } from "./trace-functions.ts";

/**
 * Finds calls by which a stranger says what type a variable has: `v.isText(x)` where `isText(x: unknown): x is string`. TypeScript
 * believes it. Here the variable is checked when the stranger has said yes.
 */
export function planVouching(
  { module, survey }: ModuleView,
  build: BuildView,
  context: PlanContext,
  severity: Severity,
) {
  const { callees, checker, lowering } = context;
  const vouched: Vouched[] = [];
  const findings: Finding[] = [];
  if (module.isJavaScript) return { vouched, findings };
  for (const call of survey.calls) {
    if (callees.get(call)?.kind !== "foreign" || !call.arguments.some(isReference)) continue;
    if (!mayVouch(call, build, context)) continue;
    const signature = checker.getResolvedSignature(call);
    const predicate = signature && checker.getTypePredicateOfSignature(signature);
    if (predicate?.type === undefined) continue;
    const { kind, parameterIndex } = predicate;
    const isAssertion = kind === TypePredicateKind.AssertsIdentifier;
    if (isUnused(call) && !isAssertion) continue;
    const subject = parameterIndex === undefined ? undefined : call.arguments[parameterIndex];
    if (subject === undefined || !isReference(subject)) continue;
    const guard = lowering.lowerType(predicate.type, call, module.path);
    if (guard === undefined || resolve(guard, lowering.definitions).kind === "unknown") continue;
    if (isCopying(guard, lowering.definitions)) {
      findings.push(unbelievable(call, subject, module.path, severity));
      continue;
    }
    vouched.push({ call, subject: nameOf(subject), guard, isAssertion, site: shortText(call.expression) });
  }
  return { vouched, findings };
}

/** Whether the result may be the word of a predicate, as far as is known without a question. */
function mayVouch(call: CallExpression, build: BuildView, context: PlanContext): boolean {
  const callee = context.callees.get(call);
  if (callee?.kind !== "foreign") return false;
  const { symbol, result } = callee;
  const node = result?.node ?? (symbol && writtenResult(symbol, context.lowering.trees)?.type);
  if (node !== undefined) return isTypePredicateNode(node);
  if (!isUnused(call)) return ((context.questions.typeOf(call)?.flags ?? 0) & booleanOrVoid) !== 0;
  return (
    [...build.modules.values()].some(mayAssert) ||
    symbol?.declarations.some(({ path }) => !build.modules.has(path)) === true
  );
}

const asserting = new WeakMap<Module, boolean>();

/** Whether the word for it stands anywhere in a module. */
function mayAssert({ module }: ModuleView): boolean {
  const known = asserting.get(module) ?? /\basserts\s/.test(module.text);
  asserting.set(module, known);
  return known;
}

const booleanOrVoid = TypeFlags.BooleanLike | TypeFlags.Void;

/** What TypeScript narrows: a variable, or a property by its name. */
function isReference(given: Expression): boolean {
  const expression = innermost(given);
  return isIdentifier(expression) || (isPropertyAccessExpression(expression) && isReference(expression.expression));
}

function nameOf(given: Expression): string {
  const expression = innermost(given);
  if (!isPropertyAccessExpression(expression)) return (expression as unknown as { text: string }).text;
  return `${nameOf(expression.expression)}.${expression.name.text}`;
}

const unbelievable = (call: CallExpression, subject: Expression, file: string, severity: Severity): Finding => ({
  code: "CAP4001",
  severity,
  at: { file, start: call.getStart(), end: call.getEnd() },
  message: `\`${shortText(call.expression)}\` may not say of \`${nameOf(subject)}\` that it is data of this type`,
  why: "the word of a stranger is no check, and what is not copied may change after one",
  help: "write a cast, which is checked and copies, or let the function return the data",
});
