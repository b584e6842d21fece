import {
  type Expression,
  isAsExpression,
  isConditionalExpression,
  isIdentifier,
  isObjectLiteralExpression,
  isParameterDeclaration,
  isParenthesizedExpression,
  isPropertyAssignment,
  isSatisfiesExpression,
  isShorthandPropertyAssignment,
  type Node,
  type ObjectLiteralExpression,
  SyntaxKind,
} from "../1-open/typescript.ts";
import type { Names } from "../2-check/names.ts";
import { type Definitions, type Guard, resolve } from "../3-lower/guard.ts";
import type { Entry } from "../3-lower/plan.ts";
import { failsWhen } from "./write-condition.ts";

/** The expression inside parentheses and casts, which say nothing of where a value is from. */
function innermost(node: Expression): Expression {
  return isParenthesizedExpression(node) || isAsExpression(node) || isSatisfiesExpression(node)
    ? innermost(node.expression)
    : node;
}

/**
 * Whether an expression makes a record whenever it is asked, which nobody can hold yet: it may be frozen where it is if no part of it can change, and that is looked
 * at when the program runs. A symbol, or `__proto__`, must not come in by a key that is known only then.
 */
export function isFreshLiteral(given: Expression): boolean {
  const node = innermost(given);
  if (isConditionalExpression(node))
    return [node.whenTrue, node.whenFalse].every((one) => isFreshLiteral(one) || isNothing(one));
  return isObjectLiteralExpression(node) && node.properties.every(isPlainProperty);
}

const isNothing = (node: Expression): boolean => innermost(node).kind === SyntaxKind.NullKeyword;

const plainNames: ReadonlySet<SyntaxKind> = new Set([SyntaxKind.Identifier, SyntaxKind.StringLiteral]);

/** What is an object by its syntax only costs a second look. */
const objects: ReadonlySet<SyntaxKind> = new Set([
  SyntaxKind.ObjectLiteralExpression,
  SyntaxKind.ArrayLiteralExpression,
  SyntaxKind.ArrowFunction,
  SyntaxKind.FunctionExpression,
  SyntaxKind.NewExpression,
]);

function isPlainProperty(property: ObjectLiteralExpression["properties"][number]): boolean {
  if (isShorthandPropertyAssignment(property)) return true;
  if (!isPropertyAssignment(property)) return false;
  const { name, initializer } = property;
  if (!plainNames.has(name.kind) || (name as { text?: string }).text === "__proto__") return false;
  return !objects.has(innermost(initializer).kind);
}

/** Whether an expression is the copy of an argument that the guard has made, which the function mentions nowhere else, and all of it is of that copy. */
export function isOwnCopy(given: Expression, entry: Entry, names: Names, definitions: Definitions): boolean {
  const node = innermost(given);
  if (!isIdentifier(node)) return false;
  const binding = names.bindingOf(node);
  if (binding?.kind !== "parameter" || binding.references.length !== 1) return false;
  const parameter = entry.parameters.find((one) => (one.node as Node) === binding.declaration);
  const isWhole =
    parameter !== undefined && isParameterDeclaration(parameter.node) && isIdentifier(parameter.node.name);
  if (!isWhole || parameter.node.initializer !== undefined || parameter.node.dotDotDotToken !== undefined) return false;
  return isClosedRecord(parameter.guard, definitions);
}

/** Whether data is records and primitives and nothing that its guard hands through, or that freezing does not stop. */
function isClosedRecord(guard: Guard, definitions: Definitions, seen: readonly Guard[] = []): boolean {
  const plain = resolve(guard, definitions);
  if (seen.includes(plain)) return true;
  const isClosed = (part: Guard): boolean => isClosedRecord(part, definitions, [...seen, plain]);
  switch (plain.kind) {
    case "record":
      return !plain.index && !plain.indexes && !plain.open && plain.properties.every((one) => isClosed(one.guard));
    case "union":
      return plain.of.every(isClosed);
    case "refined":
      return isClosed(plain.of);
    case "capability":
      return true;
    default:
      return plain.kind !== "object" && plain.kind !== "function" && failsWhen(plain, "x", definitions) !== undefined;
  }
}
