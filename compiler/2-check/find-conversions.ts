import {
  type BinaryExpression,
  type CallExpression,
  type Expression,
  isCallExpression,
  isIdentifier,
  isPropertyAccessExpression,
  isTemplateExpression,
  type NewExpression,
  type Node,
  type PrefixUnaryExpression,
  SyntaxKind,
  type TaggedTemplateExpression,
  type TemplateExpression,
} from "../1-open/typescript.ts";
import type { Names } from "./names.ts";
import { isPrimitiveBySyntax } from "./primitive-syntax.ts";
import { unwrapped } from "./unwrapped.ts";

/** A place where the language turns a value into a primitive. */
export interface Conversion {
  readonly operand: Expression;
  readonly into: "string" | "number" | "either";
  /** What does it, as the message names it. */
  readonly by: string;
  /** It is the elements of the operand that are converted. */
  readonly ofElements?: boolean;
  /** TypeScript refuses most operands by itself, in words that offer no way out for dates. */
  readonly isArithmetic?: boolean;
}

/** The conversions that a node does itself, except those of what the syntax shows to be primitive. */
export function findConversions(node: Node, names: Names): readonly Conversion[] {
  return allConversions(node, names).filter(({ operand }) => !isPrimitiveBySyntax(operand, names));
}

function allConversions(node: Node, names: Names): readonly Conversion[] {
  switch (node.kind) {
    case SyntaxKind.BinaryExpression:
      return ofOperator(node as BinaryExpression);
    case SyntaxKind.PrefixUnaryExpression: {
      const { operator, operand } = node as PrefixUnaryExpression;
      const by = signs.get(operator);
      return by === undefined ? [] : [{ operand, into: "number", by }];
    }
    case SyntaxKind.TemplateExpression:
      return node.parent.kind === SyntaxKind.TaggedTemplateExpression ? [] : ofTemplate(node as TemplateExpression);
    case SyntaxKind.TaggedTemplateExpression:
      return ofTag(node as TaggedTemplateExpression, names);
    case SyntaxKind.CallExpression:
    case SyntaxKind.NewExpression:
      return ofCall(node as CallExpression | NewExpression, names);
    default:
      return [];
  }
}

const signs: ReadonlyMap<SyntaxKind, string> = new Map([
  [SyntaxKind.PlusToken, "`+`"],
  [SyntaxKind.MinusToken, "`-`"],
  [SyntaxKind.TildeToken, "`~`"],
]);

const relations: ReadonlySet<SyntaxKind> = new Set([
  SyntaxKind.LessThanToken,
  SyntaxKind.LessThanEqualsToken,
  SyntaxKind.GreaterThanToken,
  SyntaxKind.GreaterThanEqualsToken,
]);

const arithmetic: ReadonlySet<SyntaxKind> = new Set([
  SyntaxKind.MinusToken,
  SyntaxKind.AsteriskToken,
  SyntaxKind.SlashToken,
  SyntaxKind.PercentToken,
  SyntaxKind.AsteriskAsteriskToken,
]);

function ofOperator({ left, operatorToken, right }: BinaryExpression): readonly Conversion[] {
  const { kind } = operatorToken;
  const isSum = kind === SyntaxKind.PlusToken || kind === SyntaxKind.PlusEqualsToken;
  const isArithmetic = arithmetic.has(kind);
  if (!isSum && !isArithmetic && !relations.has(kind)) return [];
  const by = `\`${operatorToken.getText()}\``;
  const into = isSum ? "string" : isArithmetic ? "number" : "either";
  return [left, right].map((operand) => ({ operand, into, by, ...(isArithmetic && { isArithmetic }) }));
}

const ofTemplate = ({ templateSpans }: TemplateExpression): readonly Conversion[] =>
  templateSpans.map(({ expression }) => ({ operand: expression, into: "string", by: "the template" }));

/** A tag gets the values as they are; `String.raw` is the one that makes strings of them. */
function ofTag({ tag, template }: TaggedTemplateExpression, names: Names): readonly Conversion[] {
  const isRaw = isPropertyAccessExpression(tag) && tag.name.text === "raw" && isFree(tag.expression, "String", names);
  return isRaw && isTemplateExpression(template) ? ofTemplate(template) : [];
}

function ofCall(node: CallExpression | NewExpression, names: Names): readonly Conversion[] {
  const [operand] = node.arguments ?? [];
  const callee = unwrapped(node.expression);
  if (isIdentifier(callee)) {
    if (operand === undefined || !isFree(callee, callee.text, names)) return [];
    if (callee.text === "String") return [{ operand, into: "string", by: "`String`" }];
    return callee.text === "Number" || callee.text === "BigInt"
      ? [{ operand, into: "number", by: `\`${callee.text}\`` }]
      : [];
  }
  if (!isCallExpression(node) || !isPropertyAccessExpression(callee)) return [];
  const { name, expression } = callee;
  const joins = name.text === "join" && node.arguments.length <= 1;
  // Without a comparison, sorting compares strings.
  const sorts = (name.text === "sort" || name.text === "toSorted") && operand === undefined;
  return joins || sorts ? [{ operand: expression, into: "string", by: `\`${name.text}\``, ofElements: true }] : [];
}

const isFree = (node: Node, text: string, names: Names): boolean =>
  isIdentifier(node) && node.text === text && names.bindingOf(node) === undefined;

/** The two sides of `==`, which converts where their types differ; none for the comparison with `null`. */
export function looselyCompared({ left, operatorToken: { kind }, right }: BinaryExpression): readonly Expression[] {
  const isLoose = kind === SyntaxKind.EqualsEqualsToken || kind === SyntaxKind.ExclamationEqualsToken;
  const isNullish = [left, right].some(
    (side) => side.kind === SyntaxKind.NullKeyword || (isIdentifier(side) && side.text === "undefined"),
  );
  return isLoose && !isNullish ? [left, right] : [];
}
