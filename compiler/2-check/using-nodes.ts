import {
  type BinaryExpression,
  type ExportDeclaration,
  type ExpressionWithTypeArguments,
  type ForInStatement,
  type ForOfStatement,
  type Identifier,
  isIdentifier,
  isNamedExports,
  isVariableDeclarationList,
  type JsxAttribute,
  type JsxOpeningElement,
  type JsxSelfClosingElement,
  type LabeledStatement,
  type PostfixUnaryExpression,
  type PrefixUnaryExpression,
  type PropertyAccessExpression,
  type PropertyAssignment,
  type ShorthandPropertyAssignment,
  SyntaxKind,
} from "../1-open/typescript.ts";
import type { NameHandlers, NameWalk } from "./collect-names.ts";

/** Nodes whose identifiers are uses of names, and nodes whose identifiers are something else. */
export const usingNodes: NameHandlers = {
  [SyntaxKind.Identifier](node: Identifier, walk) {
    walk.refer(node);
  },
  [SyntaxKind.BinaryExpression](node: BinaryExpression, walk) {
    const operator = node.operatorToken.kind;
    if (operator >= SyntaxKind.FirstAssignment && operator <= SyntaxKind.LastAssignment) walk.assign(node.left);
    walk.visit(node.left);
    walk.visit(node.right);
  },
  [SyntaxKind.PrefixUnaryExpression]: visitUnary,
  [SyntaxKind.PostfixUnaryExpression]: visitUnary,
  [SyntaxKind.ForInStatement]: visitLoop,
  [SyntaxKind.ForOfStatement]: visitLoop,
  [SyntaxKind.PropertyAccessExpression](node: PropertyAccessExpression, walk) {
    walk.visit(node.expression);
  },
  [SyntaxKind.PropertyAssignment](node: PropertyAssignment, walk) {
    walk.visitPropertyName(node.name);
    walk.visit(node.initializer);
  },
  [SyntaxKind.ShorthandPropertyAssignment](node: ShorthandPropertyAssignment, walk) {
    walk.refer(node.name);
    walk.visit(node.objectAssignmentInitializer);
  },
  [SyntaxKind.ExportDeclaration]({ exportClause, isTypeOnly, moduleSpecifier }: ExportDeclaration, walk) {
    if (isTypeOnly || moduleSpecifier !== undefined || exportClause === undefined || !isNamedExports(exportClause))
      return;
    for (const element of exportClause.elements)
      if (!element.isTypeOnly) walk.refer(element.propertyName ?? element.name);
  },
  // A type to the syntax, but the base of a class is a value.
  [SyntaxKind.ExpressionWithTypeArguments](node: ExpressionWithTypeArguments, walk) {
    walk.visit(node.expression);
  },
  [SyntaxKind.LabeledStatement](node: LabeledStatement, walk) {
    walk.visit(node.statement);
  },
  [SyntaxKind.BreakStatement]: skip,
  [SyntaxKind.ContinueStatement]: skip,
  [SyntaxKind.MetaProperty]: skip,
  [SyntaxKind.JsxClosingElement]: skip,
  [SyntaxKind.JsxNamespacedName]: skip,
  [SyntaxKind.JsxOpeningElement]: visitElement,
  [SyntaxKind.JsxSelfClosingElement]: visitElement,
  [SyntaxKind.JsxAttribute](node: JsxAttribute, walk) {
    walk.visit(node.initializer);
  },
};

function skip(): void {}

function visitUnary(node: PrefixUnaryExpression | PostfixUnaryExpression, walk: NameWalk): void {
  const { operator } = node;
  if (operator === SyntaxKind.PlusPlusToken || operator === SyntaxKind.MinusMinusToken) walk.assign(node.operand);
  walk.visit(node.operand);
}

function visitLoop(node: ForInStatement | ForOfStatement, walk: NameWalk): void {
  if (!isVariableDeclarationList(node.initializer)) walk.assign(node.initializer);
  walk.inside("block", node, () => walk.visitChildren(node));
}

/** `<div>` names an element, `<Div>` a value. */
function visitElement(node: JsxOpeningElement | JsxSelfClosingElement, walk: NameWalk): void {
  const { tagName } = node;
  if (!isIdentifier(tagName)) walk.visit(tagName);
  else if (!/^[a-z]|-/.test(tagName.text)) walk.refer(tagName);
  walk.visit(node.attributes);
}
