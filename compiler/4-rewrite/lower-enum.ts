import {
  type EnumDeclaration,
  type Expression,
  isAsExpression,
  isBinaryExpression,
  isElementAccessExpression,
  isIdentifier,
  isNoSubstitutionTemplateLiteral,
  isNumericLiteral,
  isParenthesizedExpression,
  isPrefixUnaryExpression,
  isPropertyAccessExpression,
  isSatisfiesExpression,
  isStringLiteral,
  isTemplateExpression,
  ModifierFlags,
  type Node,
  SyntaxKind,
} from "../1-open/typescript.ts";
import type { Edits } from "./edits.ts";

/**
 * Writes an enum as a record with the members that tsc's would have at run time, reverse ones included, on the lines where they were.
 * Answers what stands in the way, if something does.
 */
export function lowerEnum(
  node: EnumDeclaration,
  edits: Edits,
  form: "module" | "closure",
): { readonly node: Node; readonly what: string } | undefined {
  const why = "an enum is a record";
  const values = new Map<string, string | number>();
  let next: number | undefined = 0;
  const starts: { at: number; end: number; text: string }[] = [];
  const siblings = (node.parent as unknown as { statements?: readonly Node[] }).statements ?? [];
  const isMerged = siblings.some(
    (other) =>
      other !== node &&
      other.kind === SyntaxKind.EnumDeclaration &&
      (other as EnumDeclaration).name.text === node.name.text,
  );
  if (isMerged) return { node, what: "an enum in two parts" };
  for (const member of node.members) {
    const name =
      isIdentifier(member.name) || isStringLiteral(member.name) || isNumericLiteral(member.name)
        ? member.name.text
        : undefined;
    if (name === undefined) return { node: member, what: "an enum member with a computed name" };
    const value: string | number | undefined =
      member.initializer === undefined ? next : evaluate(member.initializer, values, node.name.text);
    if (value === undefined) return { node: member, what: "an enum member whose value is not a constant" };
    values.set(name, value);
    next = typeof value === "number" ? value + 1 : undefined;
    const reverse = typeof value === "number" ? `, ${JSON.stringify(String(value))}: ${JSON.stringify(name)}` : "";
    starts.push({
      at: member.getStart(),
      end: member.getEnd(),
      text: `${JSON.stringify(name)}: ${literal(value)}${reverse}${lineEnds(member.getText())}`,
    });
  }
  const isExported = (node.modifierFlags & ModifierFlags.Export) !== 0 && form === "module";
  const words = node.getText().slice(0, node.name.getStart() - node.getStart());
  edits.overwrite(node.getStart(), node.name.getStart(), `${isExported ? "export " : ""}const ${lineEnds(words)}`, why);
  edits.insert(node.name.getEnd(), " =", why);
  for (const { at, end, text } of starts) edits.overwrite(at, end, text, why);
  edits.insert(node.getEnd(), ";", why);
  return undefined;
}

const lineEnds = (text: string): string => (text.match(/\r\n|[\n\r\u2028\u2029]/g) ?? []).join("");

/** Written with operators where a name would do, because a module may have a thing of its own of that name. */
function literal(value: string | number): string {
  if (typeof value === "string") return JSON.stringify(value);
  if (Number.isNaN(value)) return "0 / 0";
  if (!Number.isFinite(value)) return value > 0 ? "1 / 0" : "-1 / 0";
  return String(value);
}

function evaluate(
  node: Expression,
  known: ReadonlyMap<string, string | number>,
  own: string,
): string | number | undefined {
  if (isParenthesizedExpression(node) || isAsExpression(node) || isSatisfiesExpression(node))
    return evaluate(node.expression, known, own);
  if (isStringLiteral(node) || isNoSubstitutionTemplateLiteral(node)) return node.text;
  if (isNumericLiteral(node)) return Number(node.text);
  if (isIdentifier(node))
    return (
      known.get(node.text) ??
      (node.text === "NaN" ? Number.NaN : node.text === "Infinity" ? Number.POSITIVE_INFINITY : undefined)
    );
  if (isPropertyAccessExpression(node)) return isNamed(node.expression, own) ? known.get(node.name.text) : undefined;
  if (isElementAccessExpression(node)) {
    const { argumentExpression: member } = node;
    const isText = isStringLiteral(member) || isNoSubstitutionTemplateLiteral(member);
    return isText && isNamed(node.expression, own) ? known.get(member.text) : undefined;
  }
  if (isPrefixUnaryExpression(node)) {
    const value = evaluate(node.operand as Expression, known, own);
    if (typeof value !== "number") return undefined;
    if (node.operator === SyntaxKind.MinusToken) return -value;
    if (node.operator === SyntaxKind.PlusToken) return value;
    return node.operator === SyntaxKind.TildeToken ? ~value : undefined;
  }
  if (isTemplateExpression(node)) {
    let text = node.head.text;
    for (const span of node.templateSpans) {
      const value = evaluate(span.expression, known, own);
      if (value === undefined) return undefined;
      text += String(value) + (span.literal as unknown as { text: string }).text;
    }
    return text;
  }
  if (!isBinaryExpression(node)) return undefined;
  const left = evaluate(node.left, known, own);
  const right = evaluate(node.right, known, own);
  if (left === undefined || right === undefined) return undefined;
  if (node.operatorToken.kind === SyntaxKind.PlusToken && (typeof left === "string" || typeof right === "string"))
    return `${left}${right}`;
  return typeof left === "number" && typeof right === "number"
    ? calculate(node.operatorToken.kind, left, right)
    : undefined;
}

const isNamed = (node: Node, name: string): boolean => isIdentifier(node) && node.text === name;

function calculate(operator: SyntaxKind, left: number, right: number): number | undefined {
  switch (operator) {
    case SyntaxKind.PlusToken:
      return left + right;
    case SyntaxKind.MinusToken:
      return left - right;
    case SyntaxKind.AsteriskToken:
      return left * right;
    case SyntaxKind.SlashToken:
      return left / right;
    case SyntaxKind.PercentToken:
      return left % right;
    case SyntaxKind.AsteriskAsteriskToken:
      return left ** right;
    case SyntaxKind.BarToken:
      return left | right;
    case SyntaxKind.AmpersandToken:
      return left & right;
    case SyntaxKind.CaretToken:
      return left ^ right;
    case SyntaxKind.LessThanLessThanToken:
      return left << right;
    case SyntaxKind.GreaterThanGreaterThanToken:
      return left >> right;
    case SyntaxKind.GreaterThanGreaterThanGreaterThanToken:
      return left >>> right;
    default:
      return undefined;
  }
}
