import {
  type Identifier,
  isArrayLiteralExpression,
  isBinaryExpression,
  isIdentifier,
  isObjectLiteralExpression,
  isPropertyAssignment,
  isShorthandPropertyAssignment,
  type Node,
  SyntaxKind,
} from "../1-open/typescript.ts";

const wrappers: ReadonlySet<SyntaxKind> = new Set([
  SyntaxKind.ParenthesizedExpression,
  SyntaxKind.NonNullExpression,
  SyntaxKind.AsExpression,
  SyntaxKind.SatisfiesExpression,
  SyntaxKind.TypeAssertionExpression,
  SyntaxKind.SpreadElement,
  SyntaxKind.SpreadAssignment,
]);

/** The names that an assignment to `target` gives new values; members (`a.b = 1`) are not names. */
export function assignedNames(target: Node): readonly Identifier[] {
  if (isIdentifier(target)) return [target];
  if (wrappers.has(target.kind)) return assignedNames((target as unknown as { expression: Node }).expression);
  if (isArrayLiteralExpression(target)) return target.elements.flatMap(assignedNames);
  if (isObjectLiteralExpression(target)) return target.properties.flatMap(assignedNames);
  if (isPropertyAssignment(target)) return assignedNames(target.initializer);
  if (isShorthandPropertyAssignment(target)) return assignedNames(target.name);
  // A default inside a pattern: `[a = 1] = xs`.
  return isBinaryExpression(target) && target.operatorToken.kind === SyntaxKind.EqualsToken
    ? assignedNames(target.left)
    : [];
}
