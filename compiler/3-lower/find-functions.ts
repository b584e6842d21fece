import {
  type ArrowFunction,
  type CallExpression,
  type ConstructorDeclaration,
  type Expression,
  type FunctionDeclaration,
  type FunctionExpression,
  type GetAccessorDeclaration,
  isArrowFunction,
  isAsExpression,
  isBindingElement,
  isCallExpression,
  isConstructorDeclaration,
  isExportAssignment,
  isFunctionDeclaration,
  isFunctionExpression,
  isGetAccessorDeclaration,
  isIdentifier,
  isMethodDeclaration,
  isNonNullExpression,
  isParenthesizedExpression,
  isPropertyAssignment,
  isPropertyDeclaration,
  isSatisfiesExpression,
  isSetAccessorDeclaration,
  isVariableDeclaration,
  type MethodDeclaration,
  type Node,
  type SetAccessorDeclaration,
  SyntaxKind,
} from "../1-open/typescript.ts";

/** Every function with a body. */
export type FunctionNode =
  | FunctionDeclaration
  | FunctionExpression
  | ArrowFunction
  | MethodDeclaration
  | ConstructorDeclaration
  | GetAccessorDeclaration
  | SetAccessorDeclaration;

export const isFunctionNode = (node: Node): node is FunctionNode =>
  isArrowFunction(node) ||
  isFunctionExpression(node) ||
  ((isFunctionDeclaration(node) ||
    isMethodDeclaration(node) ||
    isConstructorDeclaration(node) ||
    isGetAccessorDeclaration(node) ||
    isSetAccessorDeclaration(node)) &&
    node.body !== undefined);

/** Whether a node is looked at while the module loads. */
export function isAtModuleScope(node: Node): boolean {
  for (let at: Node | undefined = node; at !== undefined; at = at.parent) if (isFunctionNode(at)) return false;
  return true;
}

/** The expression without the parentheses and type-level wrappers that stand around it: what its parent in the program's meaning sees. */
export function outermost(node: Node): Node {
  let at = node;
  while (
    at.parent &&
    (isParenthesizedExpression(at.parent) ||
      isAsExpression(at.parent) ||
      isSatisfiesExpression(at.parent) ||
      isNonNullExpression(at.parent))
  ) {
    at = at.parent;
  }
  return at;
}

/** The expression inside parentheses and type-level wrappers. */
export function innermost(node: Expression): Expression {
  let at = node;
  while (isParenthesizedExpression(at) || isAsExpression(at) || isSatisfiesExpression(at) || isNonNullExpression(at))
    at = at.expression;
  return at;
}

/** Whether a value stands under a cast: of a function nothing is checked there but that it is one, so its results are looked at where it is called. */
export function isCast(node: Expression): boolean {
  let at = node;
  while (isParenthesizedExpression(at) || isSatisfiesExpression(at) || isNonNullExpression(at)) at = at.expression;
  return isAsExpression(at) || at.kind === SyntaxKind.TypeAssertionExpression;
}

function isCastTo(node: Node, whole: Node): boolean {
  for (let at = node; at !== whole; at = at.parent) if (isCast(at.parent as Expression)) return true;
  return isCast(whole as Expression);
}

/** What happens to a value where it stands: it is called, handed to a call, named by a `const`, or anything else. */
export type ValueUse =
  | { readonly kind: "called"; readonly call: CallExpression }
  | { readonly kind: "argument"; readonly call: CallExpression; readonly at: number }
  | { readonly kind: "named"; readonly name: Node }
  | { readonly kind: "unused" }
  | { readonly kind: "other" };

export function useOf(node: Node): ValueUse {
  const whole = outermost(node);
  const { parent } = whole;
  // ATTACK cast: whoever calls it by the type of the cast may hand it anything.
  if (parent === undefined || isCastTo(node, whole)) return { kind: "other" };
  if (isCallExpression(parent)) {
    if (parent.expression === whole) return { kind: "called", call: parent };
    const at = parent.arguments.indexOf(whole as Expression);
    return at === -1 ? { kind: "other" } : { kind: "argument", call: parent, at };
  }
  if (isVariableDeclaration(parent) && parent.initializer === whole && isIdentifier(parent.name))
    return { kind: "named", name: parent.name };
  return { kind: "other" };
}

/** What a message calls a function: its own name, or the name it is known by where it stands. */
export function siteOf(fn: FunctionNode): string {
  if (isConstructorDeclaration(fn)) return `new ${(fn.parent as { name?: { text: string } }).name?.text ?? "class"}`;
  const { name } = fn as { name?: Node };
  if (name !== undefined) return name.getText().slice(0, 60);
  const { parent } = outermost(fn);
  if (parent === undefined) return "function";
  if (
    isVariableDeclaration(parent) ||
    isPropertyAssignment(parent) ||
    isPropertyDeclaration(parent) ||
    isBindingElement(parent)
  ) {
    return (parent.name?.getText() ?? "function").slice(0, 60);
  }
  if (isCallExpression(parent)) return `callback of ${shortText(parent.expression)}`;
  return isExportAssignment(parent) ? "default" : "function";
}

/** Source text for a message: one line, at most 60 characters. */
export function shortText(node: Node): string {
  const text = node.getText().replace(/\s+/g, " ");
  return text.length <= 60 ? text : `${text.slice(0, 57)}...`;
}
