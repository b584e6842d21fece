import {
  type BinaryExpression,
  isIdentifier,
  isStringLiteral,
  isTypeOfExpression,
  type Node,
  SyntaxKind,
  type Type,
  TypeFlags,
} from "../../1-open/typescript.ts";
import type { TextEdit } from "../../diagnostics/finding.ts";
import type { About, Report, Rule } from "../rule.ts";
import { unwrapped } from "../unwrapped.ts";

export const noLooseEquality: Rule = {
  code: "CAP3008",
  slug: "no-loose-equality",
  family: "language",
  visit: {
    // Where there are types, the fix may depend on them.
    BinaryExpression: (node, about) =>
      isLoose(node) && about.module.isJavaScript ? report(node, [], about) : undefined,
  },
  typed: {
    BinaryExpression: {
      ask: (node) => (isLoose(node) ? [node.left, node.right] : []),
      judge: (node, types, about) => report(node, types, about),
    },
  },
};

function isLoose({ left, right, operatorToken }: BinaryExpression): boolean {
  const { kind } = operatorToken;
  if (kind !== SyntaxKind.EqualsEqualsToken && kind !== SyntaxKind.ExclamationEqualsToken) return false;
  return ![left, right].some((side) => unwrapped(side).kind === SyntaxKind.NullKeyword);
}

function report(node: BinaryExpression, types: readonly (Type | undefined)[], about: About): Report {
  const operator = node.operatorToken.getText();
  const fix = editOf(node, types, about);
  return {
    at: node.operatorToken,
    message: `\`${operator}\` converts its operands before it compares them`,
    why: "values of different types pass for equal, and an object's own code may be asked",
    help: `write \`${operator}=\`; only a comparison with \`null\` may be loose`,
    ...(fix && { fix: [fix] }),
  };
}

function editOf(
  { left, right, operatorToken }: BinaryExpression,
  types: readonly (Type | undefined)[],
  about: About,
): TextEdit | undefined {
  const undefinedSide = [left, right].find((side) => isUndefined(side, about));
  // To `==`, undefined and null are one; so the fix keeps what the comparison means, and names it.
  if (undefinedSide !== undefined) return { start: undefinedSide.getStart(), end: undefinedSide.end, text: "null" };
  const [a, b] = types.map((type) => type && kindOf(type, about));
  const isSame = (a !== undefined && a === b) || comparesTypeof(left, right) || comparesTypeof(right, left);
  if (!isSame) return undefined;
  return { start: operatorToken.getStart(), end: operatorToken.end, text: `${operatorToken.getText()}=` };
}

const isUndefined = (side: Node, { names }: About): boolean =>
  isIdentifier(side) && side.text === "undefined" && names.bindingOf(side) === undefined;

const comparesTypeof = (left: Node, right: Node): boolean => isTypeOfExpression(left) && isStringLiteral(right);

const kinds = [TypeFlags.StringLike, TypeFlags.NumberLike, TypeFlags.BigIntLike, TypeFlags.BooleanLike] as const;

/** The one kind of primitive that all values of the type are of. */
function kindOf(type: Type, { partsOf }: About): number | undefined {
  const parts = partsOf(type);
  return kinds.find((kind) => parts.every(({ flags }) => (flags & kind) !== 0));
}
