import { type Expression, SyntaxKind } from "../1-open/typescript.ts";

const wrappers: ReadonlySet<SyntaxKind> = new Set([
  SyntaxKind.ParenthesizedExpression,
  SyntaxKind.AsExpression,
  SyntaxKind.SatisfiesExpression,
  SyntaxKind.TypeAssertionExpression,
  SyntaxKind.NonNullExpression,
]);

/** The expression without the brackets and types around it: what is left of it when the program runs. */
export function unwrapped(expression: Expression): Expression {
  let inner = expression;
  while (wrappers.has(inner.kind)) inner = (inner as Expression & { expression: Expression }).expression;
  return inner;
}
