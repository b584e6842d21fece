import {
  type Expression,
  type Identifier,
  isCallExpression,
  isCatchClause,
  isIdentifier,
  isParameterDeclaration,
  isVariableDeclaration,
  type NewExpression,
  type Node,
  type PropertyAccessExpression,
  SyntaxKind,
} from "../1-open/typescript.ts";
import type { Names } from "../2-check/names.ts";
import { innermost, isFunctionNode, outermost, useOf } from "./find-functions.ts";
import { isAssigned } from "./read-expressions.ts";

/**
 * A property of a value of which nothing is known but what the program asked, such as `x.port` after `typeof x.port === "number"`, or the `message` of
 * what was caught: a stranger's object may answer otherwise now.
 */
export function isReadOfUnknown(access: PropertyAccessExpression, names: Names): boolean {
  const root = innermost(access.expression);
  if (!isIdentifier(root) || isAssigned(access)) return false;
  const { parent } = outermost(access);
  if (isCallExpression(parent) && parent.expression === outermost(access)) return false;
  const binding = names.bindingOf(root);
  const declaration: Node | undefined = binding?.declaration;
  if (declaration === undefined || binding?.isReassigned) return false;
  if (isParameterDeclaration(declaration))
    return isIdentifier(declaration.name) && saysNothing.has(declaration.type?.kind ?? SyntaxKind.Unknown);
  return isVariableDeclaration(declaration) && isIdentifier(declaration.name) && isCatchClause(declaration.parent);
}

const saysNothing: ReadonlySet<SyntaxKind> = new Set([SyntaxKind.UnknownKeyword, SyntaxKind.ObjectKeyword]);

/** `new Promise(run)` whose means to settle it are handed on: whoever gets them may settle it with anything. */
export function isSettledByOthers({ expression, arguments: args }: NewExpression, names: Names): boolean {
  if (!isIdentifier(expression) || expression.text !== "Promise" || names.bindingOf(expression) !== undefined)
    return false;
  const run = args?.[0] && innermost(args[0] as Expression);
  if (run === undefined || !isFunctionNode(run)) return true;
  const name = run.parameters[0]?.name;
  if (name === undefined) return false;
  const references: readonly Identifier[] | undefined = isIdentifier(name)
    ? names.bindingOf(name)?.references
    : undefined;
  return references === undefined || references.some((use) => useOf(use).kind !== "called");
}
