import {
  type Expression,
  isArrayLiteralExpression,
  isBinaryExpression,
  isConditionalExpression,
  isElementAccessExpression,
  isEnumDeclaration,
  isIdentifier,
  isNoSubstitutionTemplateLiteral,
  isNumericLiteral,
  isObjectLiteralExpression,
  isPropertyAccessExpression,
  isPropertyAssignment,
  isStringLiteral,
  isTemplateExpression,
  isVariableDeclaration,
  type Node,
  SyntaxKind,
} from "../1-open/typescript.ts";
import type { Binding, Names } from "./names.ts";
import { unwrapped } from "./unwrapped.ts";

type Constant = string | number | boolean | null | undefined;

/** More values than this are a table of data, and no longer looked through. */
const maxValues = 64;
const maxDepth = 24;

/**
 * The strings that `expression` can be as a property key, if it is made of constants: literals, concatenations, templates, either
 * branch of a choice, members of enums and of constant literals, and names that stand for such. Undefined for anything else.
 */
export function foldKeys(expression: Node, names: Names): readonly string[] | undefined {
  const values = fold(expression, names, 0);
  return values && [...new Set(values.map(String))];
}

function fold(node: Node, names: Names, depth: number): readonly Constant[] | undefined {
  if (depth > maxDepth) return undefined;
  const again = (part: Node): readonly Constant[] | undefined => fold(part, names, depth + 1);
  const expression = unwrapped(node as Expression);
  if (isStringLiteral(expression) || isNoSubstitutionTemplateLiteral(expression)) return [expression.text];
  if (isNumericLiteral(expression)) return [Number(expression.text)];
  if (isTemplateExpression(expression))
    return expression.templateSpans.reduce<readonly Constant[] | undefined>(
      (start, { expression: part, literal }) =>
        combine(start, again(part), (before, value) => `${before}${value}${literal.text}`),
      [expression.head.text],
    );
  if (isConditionalExpression(expression)) return union(again(expression.whenTrue), again(expression.whenFalse));
  if (isBinaryExpression(expression)) {
    const { left, operatorToken, right } = expression;
    switch (operatorToken.kind) {
      case SyntaxKind.PlusToken:
        return combine(again(left), again(right), (a, b) => (a as string) + (b as string));
      case SyntaxKind.BarBarToken:
      case SyntaxKind.AmpersandAmpersandToken:
      case SyntaxKind.QuestionQuestionToken:
        return union(again(left), again(right));
      case SyntaxKind.CommaToken:
      case SyntaxKind.EqualsToken:
        return again(right);
    }
    return undefined;
  }
  if (isIdentifier(expression)) {
    const binding = names.bindingOf(expression);
    const initializer = binding && initializerOf(binding);
    return initializer && again(initializer);
  }
  const member = memberOfConstant(expression, names, again);
  if (member !== undefined) return again(member);
  switch (expression.kind) {
    case SyntaxKind.TrueKeyword:
      return [true];
    case SyntaxKind.FalseKeyword:
      return [false];
    case SyntaxKind.NullKeyword:
      return [null];
  }
  return undefined;
}

/** What `K.a`, `K["a"]` and `E.a` stand for, where `K` is a constant literal and `E` an enum. */
function memberOfConstant(
  access: Node,
  names: Names,
  again: (part: Node) => readonly Constant[] | undefined,
): Node | undefined {
  const isDotted = isPropertyAccessExpression(access);
  if (!isDotted && !isElementAccessExpression(access)) return undefined;
  const keys = isDotted ? [access.name.text] : again(access.argumentExpression);
  if (keys?.length !== 1) return undefined;
  const key = String(keys[0]);
  const isKey = ({ name }: { readonly name: Node }): boolean => (name as { text?: string }).text === key;
  const object = unwrapped(access.expression);
  const binding = isIdentifier(object) ? names.bindingOf(object) : undefined;
  if (binding !== undefined && isEnumDeclaration(binding.declaration))
    return binding.declaration.members.find(isKey)?.initializer;
  const literal = isIdentifier(object) ? binding && initializerOf(binding) : memberOfConstant(object, names, again);
  const value = literal && unwrapped(literal as Expression);
  if (value === undefined) return undefined;
  if (isArrayLiteralExpression(value)) return value.elements[Number(key)];
  if (!isObjectLiteralExpression(value)) return undefined;
  return value.properties.filter(isPropertyAssignment).find(isKey)?.initializer;
}

/** What a name that never changes was given where it is declared. */
function initializerOf({ declaration, isReassigned }: Binding): Expression | undefined {
  if (isReassigned || !isVariableDeclaration(declaration) || !isIdentifier(declaration.name)) return undefined;
  return declaration.initializer;
}

function union(
  a: readonly Constant[] | undefined,
  b: readonly Constant[] | undefined,
): readonly Constant[] | undefined {
  // One branch that is known is enough to be wrong in.
  const values = a && b ? [...a, ...b] : (a ?? b);
  return values && values.length <= maxValues ? values : undefined;
}

function combine(
  a: readonly Constant[] | undefined,
  b: readonly Constant[] | undefined,
  join: (a: Constant, b: Constant) => Constant,
): readonly Constant[] | undefined {
  if (a === undefined || b === undefined || a.length * b.length > maxValues) return undefined;
  return a.flatMap((first) => b.map((second) => join(first, second)));
}
