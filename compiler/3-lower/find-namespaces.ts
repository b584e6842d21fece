import {
  type Expression,
  type Identifier,
  isBinaryExpression,
  isCallExpression,
  isForInStatement,
  isForOfStatement,
  isFunctionTypeNode,
  isIdentifier,
  isMethodDeclaration,
  isPropertyAssignment,
  isShorthandPropertyAssignment,
  type Node,
  type ObjectLiteralExpression,
  SyntaxKind,
  type TypeNode,
} from "../1-open/typescript.ts";
import { innermost, isFunctionNode, outermost } from "./find-functions.ts";
import type { NamespaceLiteral } from "./plan.ts";
import type { PlanContext } from "./plan-context.ts";
import type { FunctionTracer, ModuleView } from "./trace-functions.ts";

/** The literals of a module that are Namespaces by their syntax, and those whose members' types have been asked for. */
export interface NamespaceDraft {
  readonly certain: readonly NamespaceLiteral[];
  readonly unclear: readonly { readonly node: ObjectLiteralExpression; readonly values: readonly Expression[] }[];
}

/** The object literals with at least one function member: each is an object of this language, and becomes a Namespace. */
export function draftNamespaces(
  view: ModuleView,
  path: string,
  tracer: FunctionTracer,
  { questions, written }: PlanContext,
): NamespaceDraft {
  const certain: NamespaceLiteral[] = [];
  const unclear: { node: ObjectLiteralExpression; values: Expression[] }[] = [];
  for (const node of view.survey.literals) {
    if (isPattern(node) || isMadeByHand(node)) continue;
    const values = node.properties.map(memberValue);
    const open = values.filter((value) => value !== undefined && value !== "function" && mayBeFunction(value));
    if (
      values.includes("function") ||
      open.some((value) => isIdentifier(value as Node) && isKnownFunction(value as Identifier))
    )
      certain.push({ node, isPlain: isPlain(node) });
    else if (!view.module.isJavaScript) {
      const asked = (open as Expression[]).filter((value) => !isWrittenAsData(value));
      if (asked.length > 0) unclear.push({ node, values: asked });
      questions.ask(asked);
    }
  }
  return { certain, unclear };

  function isKnownFunction(name: Identifier): boolean {
    if (tracer.functionNamed(name, path) !== undefined) return true;
    const declaration = view.names.bindingOf(name)?.declaration as { type?: TypeNode } | undefined;
    return declaration?.type !== undefined && isFunctionTypeNode(declaration.type);
  }

  function isWrittenAsData(value: Expression): boolean {
    const type = written.typeOf(value, path);
    return type !== undefined && dataKinds.has(type.node.kind);
  }
}

const dataKinds: ReadonlySet<SyntaxKind> = new Set([
  SyntaxKind.StringKeyword,
  SyntaxKind.NumberKeyword,
  SyntaxKind.BooleanKeyword,
  SyntaxKind.BigIntKeyword,
  SyntaxKind.ArrayType,
  SyntaxKind.TupleType,
]);

/** The same, once the questions of the draft are answered. */
export function planNamespaces(
  { certain, unclear }: NamespaceDraft,
  { questions, isCallable }: PlanContext,
): readonly NamespaceLiteral[] {
  const found = unclear.filter(({ values }) =>
    values.some((value) => {
      const type = questions.typeOf(value);
      return type !== undefined && isCallable(type);
    }),
  );
  return [...certain, ...found.map(({ node }) => ({ node, isPlain: isPlain(node) }))];
}

/** `"function"` for a member that is one by its syntax, otherwise the value that has to be looked at. */
function memberValue(member: Node): Expression | "function" | undefined {
  if (isMethodDeclaration(member) || isFunctionNode(member)) return "function";
  if (isPropertyAssignment(member))
    return isFunctionNode(innermost(member.initializer)) ? "function" : innermost(member.initializer);
  if (isShorthandPropertyAssignment(member)) return member.name as Identifier;
  return undefined;
}

const mayBeFunction = (value: Expression): boolean =>
  isIdentifier(value) ||
  isCallExpression(value) ||
  value.kind === SyntaxKind.PropertyAccessExpression ||
  value.kind === SyntaxKind.ElementAccessExpression ||
  value.kind === SyntaxKind.ConditionalExpression ||
  (isBinaryExpression(value) &&
    value.operatorToken.kind >= SyntaxKind.BarBarToken &&
    value.operatorToken.kind <= SyntaxKind.QuestionQuestionToken);

/** Nothing in it has to be looked at at run time: no accessor, no spread, no computed key, nothing that sets a prototype. */
const isPlain = (node: ObjectLiteralExpression): boolean =>
  node.properties.every((member) => {
    if (!isMethodDeclaration(member) && !isPropertyAssignment(member) && !isShorthandPropertyAssignment(member))
      return false;
    const { name } = member;
    if (!isIdentifier(name) && name.kind !== SyntaxKind.StringLiteral && name.kind !== SyntaxKind.NumericLiteral)
      return false;
    return (name as { text: string }).text !== "__proto__" && (name as { text: string }).text !== "then";
  });

/** `({ a, b } = x)`: the literal is a pattern that is assigned to. */
function isPattern(node: ObjectLiteralExpression): boolean {
  let at: Node = node;
  for (;;) {
    const { parent } = at;
    if (isBinaryExpression(parent) && parent.operatorToken.kind === SyntaxKind.EqualsToken && parent.left === at)
      return true;
    if ((isForOfStatement(parent) || isForInStatement(parent)) && parent.initializer === at) return true;
    const isInPattern =
      parent.kind === SyntaxKind.ArrayLiteralExpression ||
      parent.kind === SyntaxKind.ObjectLiteralExpression ||
      parent.kind === SyntaxKind.PropertyAssignment ||
      parent.kind === SyntaxKind.ParenthesizedExpression ||
      parent.kind === SyntaxKind.SpreadElement ||
      parent.kind === SyntaxKind.SpreadAssignment;
    if (!isInPattern) return false;
    at = parent;
  }
}

/** `Namespace({ … })` written by hand needs no second one around its literal. */
function isMadeByHand(node: ObjectLiteralExpression): boolean {
  const { parent } = outermost(node);
  return isCallExpression(parent) && isIdentifier(parent.expression) && parent.expression.text === "Namespace";
}
