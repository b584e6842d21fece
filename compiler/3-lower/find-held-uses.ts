import {
  type CallExpression,
  type ElementAccessExpression,
  type Expression,
  isArrayBindingPattern,
  isArrayLiteralExpression,
  isArrowFunction,
  isAsExpression,
  isBinaryExpression,
  isBlock,
  isCallExpression,
  isConditionalExpression,
  isElementAccessExpression,
  isForOfStatement,
  isFunctionExpression,
  isNewExpression,
  isObjectLiteralExpression,
  isParenthesizedExpression,
  isSatisfiesExpression,
  isSpreadAssignment,
  isSpreadElement,
  isVariableDeclaration,
  isVariableDeclarationList,
  isYieldExpression,
  type NewExpression,
  type Node,
  type SourceFile,
  SyntaxKind,
} from "../1-open/typescript.ts";
import { isFunctionNode } from "./find-functions.ts";
import { isRead, mayBeData } from "./read-expressions.ts";
import { isTypeOnly } from "./survey.ts";

/** Where a module may do something else with an instance of a confined package than read its properties by their names. */
export interface HeldUses {
  /** Values that become those of another place, which may have another type. */
  readonly flows: readonly Expression[];
  /** `{ a }` of a declaration or a parameter, patterns that are assigned to, and `...a` in a literal: they take properties out without naming the instance. */
  readonly takes: readonly Taken[];
  /** `a[b]` that is read. */
  readonly elements: readonly ElementAccessExpression[];
  /** What `for … of`, `...` and `[a] =` walk through. */
  readonly walks: readonly Expression[];
}

export interface Taken {
  readonly at: Node;
  /** Has the type of what is taken apart, or of something with that inside. */
  readonly source: Node;
  readonly isInside: boolean;
}

export function findHeldUses(tree: SourceFile): HeldUses {
  const flows: Expression[] = [];
  const takes: Taken[] = [];
  const elements: ElementAccessExpression[] = [];
  const walks: Expression[] = [];
  const visit = (node: Node): undefined => {
    if (isTypeOnly(node)) return undefined;
    for (const value of valuesIn(node)) flows.push(...leavesOf(value));
    if (isTakenApart(node)) takes.push({ at: node, source: node, isInside: false });
    else if (isBinaryExpression(node) && isAssignment(node.operatorToken.kind))
      takes.push(...(isPattern(node.left) ? [{ at: node.left, source: node.right, isInside: true }] : []));
    else if (isForOfStatement(node) && !isVariableDeclarationList(node.initializer))
      takes.push({ at: node.initializer, source: node.expression, isInside: true });
    else if (isSpreadAssignment(node)) takes.push({ at: node, source: node.expression, isInside: false });
    else if (isElementAccessExpression(node) && isRead(node)) elements.push(node);
    walks.push(...walkedBy(node));
    node.forEachChild(visit);
    return undefined;
  };
  tree.forEachChild(visit);
  return { flows, takes, elements, walks };
}

const isTakenApart = (node: Node): boolean =>
  node.kind === SyntaxKind.ObjectBindingPattern ||
  (isArrayBindingPattern(node) && !(isVariableDeclaration(node.parent) && node.parent.initializer !== undefined));

/** What a node takes apart element by element; a pattern within another is taken for one that takes properties. */
function walkedBy(node: Node): readonly Expression[] {
  if (isForOfStatement(node) || isSpreadElement(node)) return [node.expression];
  if (isYieldExpression(node)) return node.asteriskToken === undefined ? [] : present(node.expression);
  if (isBinaryExpression(node))
    return isArrayLiteralExpression(node.left) && isAssignment(node.operatorToken.kind) ? [node.right] : [];
  return isVariableDeclaration(node) && isArrayBindingPattern(node.name) ? present(node.initializer) : [];
}

type Having<Key extends string> = Node & { readonly [Name in Key]?: Expression };

/** The values that a node hands to the places of its parts. */
function valuesIn(node: Node): readonly Expression[] {
  switch (node.kind) {
    case SyntaxKind.VariableDeclaration:
    case SyntaxKind.Parameter:
      return (node as Having<"type">).type ? present((node as Having<"initializer">).initializer) : [];
    case SyntaxKind.BindingElement:
    case SyntaxKind.PropertyAssignment:
      return present((node as Having<"initializer">).initializer);
    case SyntaxKind.ShorthandPropertyAssignment:
      return present((node as Having<"name">).name);
    case SyntaxKind.ReturnStatement:
    case SyntaxKind.YieldExpression:
    case SyntaxKind.SatisfiesExpression:
    case SyntaxKind.TemplateSpan:
      return present((node as Having<"expression">).expression);
    default:
      if (isCallExpression(node) || isNewExpression(node)) return argumentsOf(node);
      if (isArrayLiteralExpression(node)) return node.elements.map(withoutDots);
      if (isArrowFunction(node)) return isBlock(node.body) ? [] : [node.body as Expression];
      return isBinaryExpression(node) && isAssignment(node.operatorToken.kind) && !isPattern(node.left)
        ? [node.right]
        : [];
  }
}

const present = (value: Expression | undefined): readonly Expression[] => (value === undefined ? [] : [value]);
const argumentsOf = (call: CallExpression | NewExpression): readonly Expression[] =>
  (call.arguments ?? []).map((one) => withoutDots(one as Expression));
const withoutDots = (value: Expression): Expression => (isSpreadElement(value) ? value.expression : value);
const isPattern = (node: Node): boolean => isObjectLiteralExpression(node) || isArrayLiteralExpression(node);
export const isAssignment = (operator: SyntaxKind): boolean =>
  operator >= SyntaxKind.FirstAssignment && operator <= SyntaxKind.LastAssignment;

/** What a value comes from: of literals and functions, the parts count for themselves. */
function leavesOf(value: Expression): readonly Expression[] {
  if (isParenthesizedExpression(value)) return leavesOf(value.expression);
  if (isConditionalExpression(value)) return [...leavesOf(value.whenTrue), ...leavesOf(value.whenFalse)];
  if (isBinaryExpression(value) && chooses.has(value.operatorToken.kind))
    return [...leavesOf(value.left), ...leavesOf(value.right)];
  if (isArrayLiteralExpression(value)) return [];
  // The parts of a literal count for themselves, but for methods.
  if (isObjectLiteralExpression(value)) return value.properties.some(saysWhatItTakes) ? [value] : [];
  if (isAsExpression(value) || isSatisfiesExpression(value)) return [value];
  if (isArrowFunction(value) || isFunctionExpression(value)) return saysWhatItTakes(value) ? [value] : [];
  return mayBeData(value) ? [value] : [];
}

const saysWhatItTakes = (fn: Node): boolean =>
  isFunctionNode(fn) && fn.parameters.some(({ type }) => type !== undefined);

const chooses: ReadonlySet<SyntaxKind> = new Set([
  SyntaxKind.QuestionQuestionToken,
  SyntaxKind.BarBarToken,
  SyntaxKind.AmpersandAmpersandToken,
  SyntaxKind.CommaToken,
]);
