import {
  type EnumDeclaration,
  type Expression,
  isBinaryExpression,
  isElementAccessExpression,
  isIdentifier,
  isNoSubstitutionTemplateLiteral,
  isNumericLiteral,
  isPrefixUnaryExpression,
  isPropertyAccessExpression,
  isStringLiteral,
  isTemplateExpression,
  type Node,
  SyntaxKind,
} from "../1-open/typescript.ts";
import { unwrapped } from "./unwrapped.ts";

type Value = "text" | "number";

/**
 * The first member of an enum whose value is not a constant that the enum alone determines; such an enum cannot become a frozen record.
 * Knows only whether values are text or numbers: that decides what operators do.
 */
export function inconstantMember(node: EnumDeclaration): Node | undefined {
  const known = new Map<string, Value>();
  let previous: Value | undefined = "number";
  for (const member of node.members) {
    const { name, initializer } = member;
    if (!isIdentifier(name) && !isStringLiteral(name) && !isNumericLiteral(name)) return name;
    const value: Value | undefined =
      initializer === undefined ? previous : evaluate(initializer, known, node.name.text);
    if (value === undefined) return initializer ?? member;
    known.set(name.text, value);
    // After text nothing can be counted on.
    previous = value === "number" ? "number" : undefined;
  }
  return undefined;
}

function evaluate(given: Expression, known: ReadonlyMap<string, Value>, own: string): Value | undefined {
  const node = unwrapped(given);
  if (isStringLiteral(node) || isNoSubstitutionTemplateLiteral(node)) return "text";
  if (isNumericLiteral(node)) return "number";
  if (isIdentifier(node)) return node.text === "NaN" || node.text === "Infinity" ? "number" : known.get(node.text);
  if (isPropertyAccessExpression(node))
    return isIdentifier(node.expression) && node.expression.text === own ? known.get(node.name.text) : undefined;
  if (isElementAccessExpression(node)) return undefined;
  if (isPrefixUnaryExpression(node)) {
    const isSign = signs.has(node.operator);
    return isSign && evaluate(node.operand as Expression, known, own) === "number" ? "number" : undefined;
  }
  if (isTemplateExpression(node))
    return node.templateSpans.every(({ expression }) => evaluate(expression, known, own) !== undefined)
      ? "text"
      : undefined;
  if (!isBinaryExpression(node)) return undefined;
  const values = [evaluate(node.left, known, own), evaluate(node.right, known, own)];
  if (values.includes(undefined)) return undefined;
  const operator = node.operatorToken.kind;
  if (values.includes("text")) return operator === SyntaxKind.PlusToken ? "text" : undefined;
  return arithmetic.has(operator) ? "number" : undefined;
}

const signs: ReadonlySet<SyntaxKind> = new Set([SyntaxKind.MinusToken, SyntaxKind.PlusToken, SyntaxKind.TildeToken]);
const arithmetic: ReadonlySet<SyntaxKind> = new Set([
  SyntaxKind.PlusToken,
  SyntaxKind.MinusToken,
  SyntaxKind.AsteriskToken,
  SyntaxKind.SlashToken,
  SyntaxKind.PercentToken,
  SyntaxKind.AsteriskAsteriskToken,
  SyntaxKind.BarToken,
  SyntaxKind.AmpersandToken,
  SyntaxKind.CaretToken,
  SyntaxKind.LessThanLessThanToken,
  SyntaxKind.GreaterThanGreaterThanToken,
  SyntaxKind.GreaterThanGreaterThanGreaterThanToken,
]);
