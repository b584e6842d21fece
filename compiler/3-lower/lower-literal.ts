import {
  isNumericLiteral,
  isPrefixUnaryExpression,
  isStringLiteral,
  type LiteralTypeNode,
  type Node,
  SyntaxKind,
} from "../1-open/typescript.ts";
import { type Guard, primitive } from "./guard.ts";

/** Lowers a literal type; bigint literals are the checker's. */
export function literalGuard(node: LiteralTypeNode): Guard | undefined {
  const text = textOf(node);
  const { literal } = node;
  if (literal.kind === SyntaxKind.NullKeyword) return primitive("null");
  if (literal.kind === SyntaxKind.TrueKeyword) return { kind: "literal", value: true, text };
  if (literal.kind === SyntaxKind.FalseKeyword) return { kind: "literal", value: false, text };
  if (isStringLiteral(literal)) return { kind: "literal", value: literal.text, text };
  if (isNumericLiteral(literal)) return { kind: "literal", value: Number(literal.text), text };
  if (
    isPrefixUnaryExpression(literal) &&
    literal.operator === SyntaxKind.MinusToken &&
    isNumericLiteral(literal.operand)
  ) {
    return { kind: "literal", value: -Number(literal.operand.text), text };
  }
  return undefined;
}

/** The type that a parameter has because of its default, where that is a literal. */
export function guardOfDefault(initializer: Node | undefined): Guard | undefined {
  switch (initializer?.kind) {
    case SyntaxKind.StringLiteral:
    case SyntaxKind.NoSubstitutionTemplateLiteral:
    case SyntaxKind.TemplateExpression:
      return primitive("string");
    case SyntaxKind.NumericLiteral:
      return primitive("number");
    case SyntaxKind.TrueKeyword:
    case SyntaxKind.FalseKeyword:
      return primitive("boolean");
    case SyntaxKind.BigIntLiteral:
      return primitive("bigint");
    default:
      return undefined;
  }
}

/** The type as written, on one line. */
export const textOf = (node: Node): string => node.getText().replace(/\s+/g, " ");
