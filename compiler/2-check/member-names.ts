import {
  type BindingElement,
  type ElementAccessExpression,
  type Expression,
  isBinaryExpression,
  isComputedPropertyName,
  isIdentifier,
  isObjectBindingPattern,
  isVariableDeclaration,
  type MethodDeclaration,
  type Node,
  type ObjectLiteralExpression,
  type PropertyAccessExpression,
  type PropertyDeclaration,
  SyntaxKind,
} from "../1-open/typescript.ts";
import { isAssignmentPattern, isWriteTarget } from "./assignment-targets.ts";
import type { MemberName } from "./rule.ts";

type Fold = (expression: Expression) => readonly string[] | undefined;

/** The members that a node names, itself and not in its children; several where a key may be one of several strings. */
export function memberNamesAt(node: Node, fold: Fold): readonly MemberName[] {
  switch (node.kind) {
    case SyntaxKind.PropertyAccessExpression:
      return dotted(node as PropertyAccessExpression);
    case SyntaxKind.ElementAccessExpression:
      return keyed(node as ElementAccessExpression, fold);
    case SyntaxKind.BindingElement:
      return bound(node as BindingElement, fold);
    case SyntaxKind.ObjectLiteralExpression:
      return written(node as ObjectLiteralExpression, fold);
    case SyntaxKind.MethodDeclaration:
    case SyntaxKind.PropertyDeclaration:
    case SyntaxKind.GetAccessor:
    case SyntaxKind.SetAccessor: {
      // Those of a literal are seen there.
      if (node.parent.kind === SyntaxKind.ObjectLiteralExpression) return [];
      const { name } = node as MethodDeclaration | PropertyDeclaration;
      return namesOf(name, fold).map((text) => make(text, "class", name, undefined, node));
    }
    default:
      return [];
  }
}

const make = (
  name: string,
  how: MemberName["how"],
  at: Node,
  object: Expression | undefined,
  node: Node,
  isWrite = false,
): MemberName => ({ name, how, at, object, node, isWrite });

function dotted(node: PropertyAccessExpression): readonly MemberName[] {
  const { name, expression } = node;
  return isIdentifier(name) ? [make(name.text, "dot", name, expression, node, isWriteTarget(node))] : [];
}

function keyed(node: ElementAccessExpression, fold: Fold): readonly MemberName[] {
  const { argumentExpression, expression } = node;
  const how = argumentExpression.kind === SyntaxKind.StringLiteral ? "key" : "constant";
  const keys = fold(argumentExpression) ?? [];
  return keys.map((key) => make(key, how, argumentExpression, expression, node, isWriteTarget(node)));
}

function bound(node: BindingElement, fold: Fold): readonly MemberName[] {
  const pattern = node.parent;
  if (!isObjectBindingPattern(pattern) || node.dotDotDotToken !== undefined) return [];
  const name = node.propertyName ?? node.name;
  if (name === undefined) return [];
  const declaration = pattern.parent;
  const object = declaration && isVariableDeclaration(declaration) ? declaration.initializer : undefined;
  return namesOf(name, fold).map((text) => make(text, "pattern", name, object, node));
}

function written(literal: ObjectLiteralExpression, fold: Fold): readonly MemberName[] {
  const isPattern = isAssignmentPattern(literal);
  const assignment = literal.parent;
  const object = isPattern && assignment && isBinaryExpression(assignment) ? assignment.right : undefined;
  return literal.properties.flatMap((property) => {
    if (property.kind === SyntaxKind.SpreadAssignment) return [];
    const { name } = property as { readonly name: Node };
    return namesOf(name, fold).map((text) => make(text, isPattern ? "pattern" : "literal", name, object, property));
  });
}

/** The text of a written name, or all that a computed one can be. */
function namesOf(name: Node, fold: Fold): readonly string[] {
  if (isComputedPropertyName(name)) return fold(name.expression) ?? [];
  if (name.kind === SyntaxKind.PrivateIdentifier) return [];
  const { text } = name as { readonly text?: string };
  return text === undefined ? [] : [text];
}
