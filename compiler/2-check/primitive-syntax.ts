import {
  type BinaryExpression,
  type CallExpression,
  type ConditionalExpression,
  type Expression,
  type Identifier,
  isArrowFunction,
  isFunctionDeclaration,
  isFunctionExpression,
  isIdentifier,
  isParameterDeclaration,
  isPropertyAccessExpression,
  isUnionTypeNode,
  isVariableDeclaration,
  type Node,
  NodeFlags,
  SyntaxKind,
  type TypeNode,
} from "../1-open/typescript.ts";
import type { Names } from "./names.ts";

const maxHops = 12;

const primitiveExpressions: ReadonlySet<SyntaxKind> = new Set([
  SyntaxKind.StringLiteral,
  SyntaxKind.NumericLiteral,
  SyntaxKind.BigIntLiteral,
  SyntaxKind.NoSubstitutionTemplateLiteral,
  SyntaxKind.TemplateExpression,
  SyntaxKind.TrueKeyword,
  SyntaxKind.FalseKeyword,
  SyntaxKind.NullKeyword,
  SyntaxKind.TypeOfExpression,
  SyntaxKind.VoidExpression,
  SyntaxKind.DeleteExpression,
  SyntaxKind.PrefixUnaryExpression,
  SyntaxKind.PostfixUnaryExpression,
]);

const primitiveTypes: ReadonlySet<SyntaxKind> = new Set([
  SyntaxKind.StringKeyword,
  SyntaxKind.NumberKeyword,
  SyntaxKind.BigIntKeyword,
  SyntaxKind.BooleanKeyword,
  SyntaxKind.UndefinedKeyword,
  SyntaxKind.VoidKeyword,
  SyntaxKind.NeverKeyword,
  SyntaxKind.LiteralType,
  SyntaxKind.TemplateLiteralType,
]);

/** Safe names that are called for a primitive, and safe names whose every static method gives one. */
const primitiveFunctions: ReadonlySet<string> = new Set(
  "String Number Boolean BigInt parseInt parseFloat isNaN isFinite encodeURIComponent decodeURIComponent encodeURI decodeURI".split(
    " ",
  ),
);
const primitiveStatics: ReadonlySet<string> = new Set(["Math", "Number", "String"]);

/**
 * Whether the expression is certainly a primitive, as far as the syntax of the module tells: no means that TypeScript has to be asked.
 * Worth its length because it answers two questions of three for nothing.
 */
export function isPrimitiveBySyntax(node: Node, names: Names, hops = 0): boolean {
  if (hops > maxHops) return false;
  const again = (part: Node | undefined): boolean => part !== undefined && isPrimitiveBySyntax(part, names, hops + 1);
  const { kind } = node;
  if (primitiveExpressions.has(kind)) return true;
  switch (kind) {
    case SyntaxKind.ParenthesizedExpression:
    case SyntaxKind.NonNullExpression:
    case SyntaxKind.SatisfiesExpression:
      return again((node as Expression & { expression: Expression }).expression);
    case SyntaxKind.AsExpression:
    case SyntaxKind.TypeAssertionExpression:
      return isPrimitiveTypeNode((node as unknown as { type: TypeNode }).type);
    case SyntaxKind.ConditionalExpression:
      return again((node as ConditionalExpression).whenTrue) && again((node as ConditionalExpression).whenFalse);
    case SyntaxKind.BinaryExpression:
      return isPrimitiveOperation(node as BinaryExpression, again);
    case SyntaxKind.CallExpression:
      return isPrimitiveCall(node as CallExpression, names);
    case SyntaxKind.Identifier:
      return isPrimitiveName(node as Identifier, names, again);
    default:
      return false;
  }
}

function isPrimitiveOperation(
  { left, operatorToken, right }: BinaryExpression,
  again: (part: Node) => boolean,
): boolean {
  switch (operatorToken.kind) {
    case SyntaxKind.CommaToken:
    case SyntaxKind.EqualsToken:
      return again(right);
    case SyntaxKind.AmpersandAmpersandToken:
    case SyntaxKind.BarBarToken:
    case SyntaxKind.QuestionQuestionToken:
      return again(left) && again(right);
    case SyntaxKind.AmpersandAmpersandEqualsToken:
    case SyntaxKind.BarBarEqualsToken:
    case SyntaxKind.QuestionQuestionEqualsToken:
      return false;
    default:
      // All others compute: even of two objects, `+` makes a primitive.
      return true;
  }
}

function isPrimitiveCall({ expression }: CallExpression, names: Names): boolean {
  if (isPropertyAccessExpression(expression)) {
    const { expression: object } = expression;
    return isIdentifier(object) && primitiveStatics.has(object.text) && names.bindingOf(object) === undefined;
  }
  if (!isIdentifier(expression)) return false;
  const binding = names.bindingOf(expression);
  if (binding === undefined) return primitiveFunctions.has(expression.text);
  const { declaration } = binding;
  const fn = isVariableDeclaration(declaration) && binding.kind === "const" ? declaration.initializer : declaration;
  if (fn === undefined || binding.isReassigned) return false;
  if (!isFunctionDeclaration(fn) && !isArrowFunction(fn) && !isFunctionExpression(fn)) return false;
  // Of an overloaded function, the one with the body does not say what a call gets.
  return fn.type !== undefined && isPrimitiveTypeNode(fn.type) && !(isFunctionDeclaration(fn) && hasOverloads(fn));
}

const hasOverloads = (fn: Node & { name?: { text: string } | undefined }): boolean => {
  let others = 0;
  fn.parent.forEachChild((sibling): undefined => {
    if (isFunctionDeclaration(sibling) && sibling.name?.text === fn.name?.text) others++;
  });
  return others > 1;
};

const constants: ReadonlySet<string> = new Set(["undefined", "NaN", "Infinity"]);

function isPrimitiveName(name: Identifier, names: Names, again: (part: Node) => boolean): boolean {
  const binding = names.bindingOf(name);
  if (binding === undefined) return constants.has(name.text);
  const { declaration } = binding;
  if (isParameterDeclaration(declaration)) {
    if (declaration.dotDotDotToken !== undefined || !isIdentifier(declaration.name)) return false;
    // Without one, the type may come from where the function stands.
    return declaration.type !== undefined && isPrimitiveTypeNode(declaration.type);
  }
  if (!isVariableDeclaration(declaration) || !isIdentifier(declaration.name)) return false;
  if (declaration.type !== undefined) return isPrimitiveTypeNode(declaration.type);
  const { initializer, parent } = declaration;
  if (initializer === undefined) return parent.parent.kind === SyntaxKind.ForInStatement;
  // The type of `let x = null` follows what is assigned to it.
  if ((parent.flags & NodeFlags.Const) === 0 && isNullish(initializer)) return false;
  return again(initializer);
}

const isNullish = (node: Node): boolean =>
  (isIdentifier(node) && node.text === "undefined") ||
  node.kind === SyntaxKind.VoidExpression ||
  node.kind === SyntaxKind.NullKeyword;

function isPrimitiveTypeNode(type: TypeNode): boolean {
  if (isUnionTypeNode(type)) return type.types.every(isPrimitiveTypeNode);
  if (type.kind === SyntaxKind.ParenthesizedType)
    return isPrimitiveTypeNode((type as unknown as { type: TypeNode }).type);
  return primitiveTypes.has(type.kind);
}
