import { type Node, SyntaxKind } from "../1-open/typescript.ts";

/** Whether the node is assigned to: by an assignment, in a pattern of one, by a loop, `++`, `--` or `delete`. */
export function isWriteTarget(node: Node): boolean {
  let inner = node;
  for (let outer = node.parent; outer !== undefined; inner = outer, outer = outer.parent) {
    const verdict = stepOut(inner, outer as AnyParent);
    if (verdict !== "further") return verdict === "write";
  }
  return false;
}

/** Whether an object or array literal is not a value, but a pattern that takes one apart. */
export const isAssignmentPattern = (literal: Node): boolean => isWriteTarget(literal) && !isDeleted(literal);

const isDeleted = (node: Node): boolean => node.parent?.kind === SyntaxKind.DeleteExpression;

interface AnyParent extends Node {
  readonly left?: Node;
  readonly operatorToken?: { readonly kind: SyntaxKind };
  readonly operator?: SyntaxKind;
  readonly initializer?: Node;
  readonly name?: Node;
}

function stepOut(inner: Node, outer: AnyParent): "write" | "read" | "further" {
  switch (outer.kind) {
    case SyntaxKind.ParenthesizedExpression:
    case SyntaxKind.AsExpression:
    case SyntaxKind.SatisfiesExpression:
    case SyntaxKind.TypeAssertionExpression:
    case SyntaxKind.NonNullExpression:
    case SyntaxKind.SpreadElement:
    case SyntaxKind.SpreadAssignment:
    case SyntaxKind.ArrayLiteralExpression:
    case SyntaxKind.ObjectLiteralExpression:
      return "further";
    case SyntaxKind.PropertyAssignment:
      return outer.initializer === inner ? "further" : "read";
    case SyntaxKind.ShorthandPropertyAssignment:
      return outer.name === inner ? "further" : "read";
    case SyntaxKind.BinaryExpression: {
      const operator = outer.operatorToken!.kind;
      const isAssignment = operator >= SyntaxKind.FirstAssignment && operator <= SyntaxKind.LastAssignment;
      return isAssignment && outer.left === inner ? "write" : "read";
    }
    case SyntaxKind.PrefixUnaryExpression:
    case SyntaxKind.PostfixUnaryExpression:
      return outer.operator === SyntaxKind.PlusPlusToken || outer.operator === SyntaxKind.MinusMinusToken
        ? "write"
        : "read";
    case SyntaxKind.ForInStatement:
    case SyntaxKind.ForOfStatement:
      return outer.initializer === inner ? "write" : "read";
    case SyntaxKind.DeleteExpression:
      return "write";
    default:
      return "read";
  }
}
