import {
  type Expression,
  isArrayLiteralExpression,
  isBigIntLiteral,
  isCallExpression,
  isEnumDeclaration,
  isIdentifier,
  isNoSubstitutionTemplateLiteral,
  isNumericLiteral,
  isObjectLiteralExpression,
  isPrefixUnaryExpression,
  isPropertyAccessExpression,
  isPropertyAssignment,
  isShorthandPropertyAssignment,
  isSpreadElement,
  isStringLiteral,
  isVariableDeclaration,
  type Node,
  SyntaxKind,
} from "../1-open/typescript.ts";
import type { Binding, Names } from "../2-check/names.ts";
import { innermost } from "./find-functions.ts";

/** A value that is known before the program runs. */
export interface Known {
  readonly value: unknown;
}

const deepest = 24;

/**
 * What an expression is, where it is made of literals: of such, of constants that stand for such, and of the names in them
 * (`Object.keys(table)`). Constants of a module are frozen before anybody can reach them. `undefined` for all else.
 */
export function evaluateConstant(node: Node, names: Names, depth = 0): Known | undefined {
  if (depth > deepest) return undefined;
  const expression = innermost(node as Expression);
  const again = (part: Node): Known | undefined => evaluateConstant(part, names, depth + 1);
  if (isStringLiteral(expression) || isNoSubstitutionTemplateLiteral(expression)) return { value: expression.text };
  if (isNumericLiteral(expression)) return { value: Number(expression.text.replaceAll("_", "")) };
  if (isBigIntLiteral(expression)) return { value: BigInt(expression.text.slice(0, -1).replaceAll("_", "")) };
  switch (expression.kind) {
    case SyntaxKind.TrueKeyword:
      return { value: true };
    case SyntaxKind.FalseKeyword:
      return { value: false };
    case SyntaxKind.NullKeyword:
      return { value: null };
  }
  if (isPrefixUnaryExpression(expression)) return negated(expression.operator, again(expression.operand));
  if (isArrayLiteralExpression(expression)) return listOf(expression.elements, again);
  if (isObjectLiteralExpression(expression)) return recordOf(expression.properties, again);
  if (isCallExpression(expression)) return partsOfTable(expression, names, again);
  const binding = isIdentifier(expression) ? names.bindingOf(expression) : undefined;
  const initializer = binding && initializerOf(binding);
  return initializer && again(initializer);
}

const negated = (operator: SyntaxKind, operand: Known | undefined): Known | undefined => {
  const value = operand?.value;
  if (operator !== SyntaxKind.MinusToken) return undefined;
  return typeof value === "number" || typeof value === "bigint" ? { value: -value } : undefined;
};

type Again = (part: Node) => Known | undefined;

function listOf(elements: readonly Node[], again: Again): Known | undefined {
  const list: unknown[] = [];
  for (const element of elements) {
    const known = isSpreadElement(element) ? undefined : again(element);
    if (known === undefined) return undefined;
    list.push(known.value);
  }
  return { value: list };
}

function recordOf(members: readonly Node[], again: Again): Known | undefined {
  const record = new Map<string, unknown>();
  for (const member of members) {
    const name = nameOf(member);
    const value = isPropertyAssignment(member)
      ? again(member.initializer!)
      : isShorthandPropertyAssignment(member)
        ? again(member.name)
        : undefined;
    if (name === undefined || name === "__proto__" || value === undefined) return undefined;
    record.set(name, value.value);
  }
  return { value: Object.fromEntries(record) };
}

function nameOf(member: Node): string | undefined {
  const { name } = member as { name?: Node };
  return name !== undefined && (isIdentifier(name) || isStringLiteral(name) || isNumericLiteral(name))
    ? name.text
    : undefined;
}

/** `Object.keys(table)`, of which the values may be anything, `Object.values(table)` and `Object.entries(table)`. */
function partsOfTable(call: Expression, names: Names, again: Again): Known | undefined {
  const { expression: callee, arguments: given } = call as unknown as { expression: Node; arguments: readonly Node[] };
  const [table] = given;
  if (table === undefined || given.length !== 1 || !isPropertyAccessExpression(callee)) return undefined;
  const { expression: owner, name } = callee;
  if (!isIdentifier(owner) || owner.text !== "Object" || names.bindingOf(owner) !== undefined) return undefined;
  if (name.text === "keys") {
    const members = membersOf(table, names);
    const keys = members?.map(nameOf);
    return keys?.every((key) => key !== undefined && key !== "__proto__") ? { value: keys } : undefined;
  }
  const known = name.text === "values" || name.text === "entries" ? again(table) : undefined;
  if (typeof known?.value !== "object" || known.value === null) return undefined;
  return { value: name.text === "values" ? Object.values(known.value) : Object.entries(known.value) };
}

/** The members of a table that is a literal, or an enum whose members are texts: numbers lead back to names. */
function membersOf(table: Node, names: Names): readonly Node[] | undefined {
  const expression = innermost(table as Expression);
  if (isObjectLiteralExpression(expression)) return expression.properties;
  const binding = isIdentifier(expression) ? names.bindingOf(expression) : undefined;
  if (binding === undefined) return undefined;
  const { declaration } = binding;
  if (isEnumDeclaration(declaration))
    return declaration.members.every(({ initializer }) => initializer !== undefined && isStringLiteral(initializer))
      ? declaration.members
      : undefined;
  const initializer = initializerOf(binding);
  return initializer && membersOf(initializer, names);
}

function initializerOf({ declaration, isReassigned }: Binding): Node | undefined {
  return !isReassigned && isVariableDeclaration(declaration) && isIdentifier(declaration.name)
    ? declaration.initializer
    : undefined;
}
