import {
  type CallExpression,
  type Expression,
  isAwaitExpression,
  isCallExpression,
  isExpressionStatement,
  isIdentifier,
  isObjectLiteralExpression,
  isParenthesizedExpression,
  isVoidExpression,
  type Node,
  type ParameterDeclaration,
  SyntaxKind,
} from "../1-open/typescript.ts";
import { innermost, isFunctionNode, outermost } from "./find-functions.ts";

export const isThis = (parameter: ParameterDeclaration): boolean =>
  isIdentifier(parameter.name) && parameter.name.text === "this";

/** Whether an expression may be anything but a primitive, as far as its syntax says. */
export function mayBeData(node: Expression): boolean {
  const value = innermost(node);
  switch (value.kind) {
    case SyntaxKind.StringLiteral:
    case SyntaxKind.NumericLiteral:
    case SyntaxKind.BigIntLiteral:
    case SyntaxKind.NoSubstitutionTemplateLiteral:
    case SyntaxKind.TemplateExpression:
    case SyntaxKind.TrueKeyword:
    case SyntaxKind.FalseKeyword:
    case SyntaxKind.NullKeyword:
    case SyntaxKind.PrefixUnaryExpression:
    case SyntaxKind.PostfixUnaryExpression:
    case SyntaxKind.TypeOfExpression:
    case SyntaxKind.VoidExpression:
      return false;
    default:
      return !isFunctionMemberLiteral(value);
  }
}

/** A literal that becomes a Namespace needs nothing more when it leaves. */
const isFunctionMemberLiteral = (node: Expression): boolean =>
  isObjectLiteralExpression(node) &&
  node.properties.some(
    (member) =>
      isFunctionNode(member) ||
      ("initializer" in member &&
        member.initializer !== undefined &&
        isFunctionNode(innermost(member.initializer as Expression))),
  );

export function isUnused(node: Expression): boolean {
  let at: Node = node;
  while (isParenthesizedExpression(at.parent) || isAwaitExpression(at.parent)) at = at.parent;
  return isExpressionStatement(at.parent) || isVoidExpression(at.parent);
}

export const isAwaited = (call: Expression): boolean => {
  let at: Node = call;
  while (isParenthesizedExpression(at.parent)) at = at.parent;
  return isAwaitExpression(at.parent);
};

/** `x! = 1`, `x!++`: the operand is written to, not read. */
export function isAssigned(node: Node): boolean {
  const { parent } = node;
  if (parent.kind === SyntaxKind.PrefixUnaryExpression || parent.kind === SyntaxKind.PostfixUnaryExpression)
    return true;
  const left = (parent as { left?: Node; operatorToken?: Node }).left;
  const operator = (parent as { operatorToken?: Node }).operatorToken?.kind ?? SyntaxKind.Unknown;
  return left === node && operator >= SyntaxKind.FirstAssignment && operator <= SyntaxKind.LastAssignment;
}

/** Neither written to nor called: what a call answers is looked at. */
export function isRead(access: Expression): boolean {
  const { parent } = outermost(access);
  return !isAssigned(access) && !(isCallExpression(parent) && parent.expression === outermost(access));
}

/** Whether the call may be skipped because something before it in its chain was null or undefined. */
export function isInsideOptionalChain(call: CallExpression): boolean {
  let at: Node = call;
  for (;;) {
    if ((at as { questionDotToken?: Node }).questionDotToken !== undefined) return true;
    const next = (at as { expression?: Node }).expression;
    if (next === undefined || isParenthesizedExpression(next)) return false;
    if (
      !isCallExpression(next) &&
      next.kind !== SyntaxKind.PropertyAccessExpression &&
      next.kind !== SyntaxKind.ElementAccessExpression
    )
      return false;
    at = next;
  }
}
