import {
  type CallExpression,
  type Expression,
  type Identifier,
  isArrayLiteralExpression,
  isArrowFunction,
  isCallExpression,
  isForOfStatement,
  isFunctionExpression,
  isIdentifier,
  isMethodDeclaration,
  isObjectLiteralExpression,
  isPropertyAccessExpression,
  isRegularExpressionLiteral,
  type Node,
  SyntaxKind,
} from "../1-open/typescript.ts";
import type { Names } from "./names.ts";

/** A list or record at module scope with regular expressions in it that remember where they last matched. */
export interface PatternList {
  readonly literal: Expression;
  readonly patterns: readonly Node[];
}

/** Methods of lists that go over all of it at once, or until they have found something. */
const walks: ReadonlySet<string> = new Set(
  "every filter find findIndex flatMap forEach map reduce reduceRight some".split(" "),
);
const takers: ReadonlySet<string> = new Set(["Object.entries", "Object.values"]);

/**
 * `const rules = [["space", /\s+/y], …]`, of which the module only ever walks over the whole. Each walk may have a list of its own, and then there is
 * no state that importers could share. A walk has to say itself where matching begins, for it finds patterns that remember nothing.
 */
export function patternListOf(
  initializer: Expression,
  references: readonly Identifier[],
  names: Names,
): PatternList | undefined {
  const literal = withoutClaims(initializer);
  if (!isArrayLiteralExpression(literal) && !isObjectLiteralExpression(literal)) return undefined;
  const patterns = patternsIn(literal);
  const isSticky = patterns.some((one) => /y[a-z]*$/.test(one.getText()));
  return patterns.length > 0 && references.length > 0 && references.every((one) => isWalk(one, names, isSticky))
    ? { literal, patterns }
    : undefined;
}

/** Without `as const` and `satisfies`, for which nothing is checked when the program runs. */
function withoutClaims(node: Expression): Expression {
  if (
    node.kind === SyntaxKind.SatisfiesExpression ||
    (node.kind === SyntaxKind.AsExpression && / as const$/.test(node.getText()))
  )
    return withoutClaims((node as Expression & { readonly expression: Expression }).expression);
  return node;
}

function patternsIn(literal: Node): readonly Node[] {
  const found: Node[] = [];
  const visit = (node: Node): undefined => {
    if (isArrowFunction(node) || isFunctionExpression(node) || isMethodDeclaration(node)) return;
    if (isRegularExpressionLiteral(node) && /[gy][a-z]*$/.test(node.text)) found.push(node);
    node.forEachChild(visit);
  };
  visit(literal);
  return found;
}

function isWalk(reference: Identifier, names: Names, isSticky: boolean): boolean {
  const { parent } = reference;
  if (parent.kind === SyntaxKind.TypeQuery) return true;
  const taken = isCallExpression(parent) && isTaken(reference, parent, names) ? parent : reference;
  const { parent: around } = taken;
  if (isForOfStatement(around) && around.expression === taken)
    return around.awaitModifier === undefined && beginsByItself(around.statement, isSticky);
  if (!isPropertyAccessExpression(around) || around.expression !== taken || !walks.has(around.name.text)) return false;
  const call = around.parent;
  const [callback] = isCallExpression(call) && call.expression === around ? call.arguments : [];
  const isFunction = callback !== undefined && (isArrowFunction(callback) || isFunctionExpression(callback));
  return isFunction && beginsByItself(callback, isSticky);
}

function isTaken(reference: Identifier, { arguments: given, expression }: CallExpression, names: Names): boolean {
  const isMember = isPropertyAccessExpression(expression) && isIdentifier(expression.expression);
  return (
    isMember &&
    given.length === 1 &&
    given[0] === reference &&
    takers.has(expression.getText()) &&
    names.bindingOf(expression.expression as Identifier) === undefined
  );
}

/**
 * Whether what is done in a walk asks no pattern to go on where it was: it says where to begin, or leaves that to methods of texts, which begin at the
 * start, but for sticky patterns.
 */
function beginsByItself(body: Node, isSticky: boolean): boolean {
  const text = body.getText();
  if (/\.lastIndex = /.test(text)) return true;
  const isHandedToTexts = /\.(?:match|matchAll|replace|replaceAll|search|split)\(/.test(text);
  return !isSticky && isHandedToTexts && !/\b(?:exec|test)\b/.test(text);
}
