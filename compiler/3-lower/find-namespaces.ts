import { typesAt } from "../1-open/read-types.ts";
import {
  type Checker,
  type Expression,
  type Identifier,
  isBinaryExpression,
  isCallExpression,
  isForInStatement,
  isForOfStatement,
  isFunctionTypeNode,
  isIdentifier,
  isMethodDeclaration,
  isPropertyAssignment,
  isShorthandPropertyAssignment,
  type Node,
  type ObjectLiteralExpression,
  SignatureKind,
  SyntaxKind,
  TypeFlags,
  type TypeNode,
} from "../1-open/typescript.ts";
import { innermost, isFunctionNode, outermost } from "./find-functions.ts";
import type { NamespaceLiteral } from "./plan.ts";
import type { FunctionTracer, ModuleView } from "./trace-functions.ts";

/** The object literals with at least one function member. Each is an object of this language, and becomes a Namespace. */
export function findNamespaces(
  view: ModuleView,
  path: string,
  tracer: FunctionTracer,
  checker: Checker,
): readonly NamespaceLiteral[] {
  const namespaces: NamespaceLiteral[] = [];
  const unclear: { node: ObjectLiteralExpression; values: Expression[] }[] = [];
  for (const node of view.survey.literals) {
    if (isPattern(node) || isMadeByHand(node)) continue;
    const values = node.properties.map(memberValue);
    if (values.some((value) => value === "function")) namespaces.push({ node, isPlain: isPlain(node) });
    else {
      const open = values.filter(
        (value) => value !== undefined && value !== "function" && mayBeFunction(value),
      ) as Expression[];
      if (open.some((value) => isIdentifier(value) && isKnownFunction(value)))
        namespaces.push({ node, isPlain: isPlain(node) });
      else if (open.length > 0 && !view.module.isJavaScript) unclear.push({ node, values: open });
    }
  }
  const asked = unclear.flatMap(({ values }) => values);
  const types = typesAt(checker, asked);
  const callable = new Map<number, boolean>();
  const isCallable = (at: number): boolean => {
    const type = types[at];
    if (type === undefined || !(type.flags & TypeFlags.Object)) return false;
    let known = callable.get(type.id);
    if (known === undefined)
      callable.set(type.id, (known = checker.getSignaturesOfType(type, SignatureKind.Call).length > 0));
    return known;
  };
  let next = 0;
  for (const { node, values } of unclear) {
    if (values.map(() => isCallable(next++)).some((yes) => yes)) namespaces.push({ node, isPlain: isPlain(node) });
  }
  return namespaces;

  function isKnownFunction(name: Identifier): boolean {
    if (tracer.functionNamed(name, path) !== undefined) return true;
    const declaration = view.names.bindingOf(name)?.declaration as { type?: TypeNode } | undefined;
    return declaration?.type !== undefined && isFunctionTypeNode(declaration.type);
  }
}

/** `"function"` for a member that is one by its syntax, otherwise the value that has to be looked at. */
function memberValue(member: Node): Expression | "function" | undefined {
  if (isMethodDeclaration(member) || isFunctionNode(member)) return "function";
  if (isPropertyAssignment(member))
    return isFunctionNode(innermost(member.initializer)) ? "function" : innermost(member.initializer);
  if (isShorthandPropertyAssignment(member)) return member.name as Identifier;
  return undefined;
}

const mayBeFunction = (value: Expression): boolean =>
  isIdentifier(value) ||
  isCallExpression(value) ||
  value.kind === SyntaxKind.PropertyAccessExpression ||
  value.kind === SyntaxKind.ElementAccessExpression ||
  value.kind === SyntaxKind.ConditionalExpression ||
  (isBinaryExpression(value) &&
    value.operatorToken.kind >= SyntaxKind.BarBarToken &&
    value.operatorToken.kind <= SyntaxKind.QuestionQuestionToken);

/** Nothing in it has to be looked at at run time: no accessor, no spread, no computed key, nothing that sets a prototype. */
const isPlain = (node: ObjectLiteralExpression): boolean =>
  node.properties.every((member) => {
    if (!isMethodDeclaration(member) && !isPropertyAssignment(member) && !isShorthandPropertyAssignment(member))
      return false;
    const { name } = member;
    if (!isIdentifier(name) && name.kind !== SyntaxKind.StringLiteral && name.kind !== SyntaxKind.NumericLiteral)
      return false;
    return (name as { text: string }).text !== "__proto__" && (name as { text: string }).text !== "then";
  });

/** `({ a, b } = x)`: the literal is a pattern that is assigned to. */
function isPattern(node: ObjectLiteralExpression): boolean {
  let at: Node = node;
  for (;;) {
    const { parent } = at;
    if (isBinaryExpression(parent) && parent.operatorToken.kind === SyntaxKind.EqualsToken && parent.left === at)
      return true;
    if ((isForOfStatement(parent) || isForInStatement(parent)) && parent.initializer === at) return true;
    const isInPattern =
      parent.kind === SyntaxKind.ArrayLiteralExpression ||
      parent.kind === SyntaxKind.ObjectLiteralExpression ||
      parent.kind === SyntaxKind.PropertyAssignment ||
      parent.kind === SyntaxKind.ParenthesizedExpression ||
      parent.kind === SyntaxKind.SpreadElement ||
      parent.kind === SyntaxKind.SpreadAssignment;
    if (!isInPattern) return false;
    at = parent;
  }
}

/** `Namespace({ … })` written by hand needs no second one around its literal. */
function isMadeByHand(node: ObjectLiteralExpression): boolean {
  const { parent } = outermost(node);
  return isCallExpression(parent) && isIdentifier(parent.expression) && parent.expression.text === "Namespace";
}
