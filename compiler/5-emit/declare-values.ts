import {
  type ArrowFunction,
  type BindingName,
  type EnumDeclaration,
  type Expression,
  type FunctionExpression,
  getLeadingCommentRanges,
  type Identifier,
  isArrayBindingPattern,
  isArrowFunction,
  isFunctionDeclaration,
  isFunctionExpression,
  isIdentifier,
  isNoSubstitutionTemplateLiteral,
  isNumericLiteral,
  isObjectBindingPattern,
  isParenthesizedExpression,
  isPrefixUnaryExpression,
  isSatisfiesExpression,
  isStringLiteral,
  type Node,
  NodeFlags,
  type ParameterDeclaration,
  SyntaxKind,
  type TypeNode,
  type TypeParameterDeclaration,
  type VariableDeclaration,
} from "../1-open/typescript.ts";
import { guardOfDefault } from "../3-lower/lower-literal.ts";
import { respecifiedTypes } from "./emitted-specifier.ts";
import type { TypePrinter } from "./print-types.ts";

interface Signature {
  readonly typeParameters?: readonly TypeParameterDeclaration[];
  readonly parameters: readonly ParameterDeclaration[];
  readonly type?: TypeNode;
}

/** A type as the source writes it. */
export const written = (type: Node): string => respecifiedTypes(type.getText());

export const declareFunction = (fn: Signature & Node & { readonly name?: Identifier }, print: TypePrinter): string =>
  `function ${fn.name?.text ?? ""}${declareSignature(fn, print, ": ")};`;

/** One text for each name that the declaration binds. */
export function declareVariable(declaration: VariableDeclaration, print: TypePrinter): readonly string[] {
  const { name, type, initializer } = declaration;
  const word = (declaration.parent as { flags: number }).flags & NodeFlags.Let ? "let" : "const";
  if (!isIdentifier(name))
    return boundIdentifiers(name).map((bound) => `${word} ${bound.text}: ${print.ofNode(bound)};`);
  if (type !== undefined) return [`${word} ${name.text}: ${written(type)};`];
  if (word === "let") return [`${word} ${name.text}: ${print.ofNode(name)};`];
  if (initializer !== undefined && isPlainFunction(initializer) && initializer.type !== undefined)
    return [`${word} ${name.text}: ${declareSignature(initializer, print, " => ")};`];
  return [`${word} ${name.text}${constantType(name, initializer, print)};`];
}

const isPlainFunction = (node: Expression): node is ArrowFunction | FunctionExpression =>
  (isArrowFunction(node) || isFunctionExpression(node)) && node.asteriskToken === undefined;

/** What stands after the name of a constant: a literal as it is, so that readers may widen it as they could the constant itself. */
export const constantType = (name: Node, initializer: Expression | undefined, print: TypePrinter): string =>
  initializer !== undefined && isLiteral(initializer) ? ` = ${literalOf(initializer)}` : print.ofConstant(name);

/** Whether it is a value that a declaration can say itself. */
export function isLiteral(given: Node): boolean {
  const node = unwrapped(given);
  switch (node.kind) {
    case SyntaxKind.StringLiteral:
    case SyntaxKind.NoSubstitutionTemplateLiteral:
    case SyntaxKind.NumericLiteral:
    case SyntaxKind.BigIntLiteral:
    case SyntaxKind.TrueKeyword:
    case SyntaxKind.FalseKeyword:
      return true;
    default:
      return (
        isPrefixUnaryExpression(node) &&
        node.operator === SyntaxKind.MinusToken &&
        (node.operand.kind === SyntaxKind.NumericLiteral || node.operand.kind === SyntaxKind.BigIntLiteral)
      );
  }
}

/** The text of such a value, quoted as JSON is. */
export function literalOf(given: Node): string {
  const node = unwrapped(given);
  return isStringLiteral(node) || isNoSubstitutionTemplateLiteral(node) ? JSON.stringify(node.text) : node.getText();
}

/** `satisfies` checks a literal and leaves it one that widens; `as` does not. */
const unwrapped = (node: Node): Node =>
  isParenthesizedExpression(node) || isSatisfiesExpression(node) ? unwrapped(node.expression) : node;

/** The doc comments in front of a declaration, each with its line end. */
export function docComments(node: Node, indent = ""): string {
  const { text } = node.getSourceFile();
  const start = node.getStart();
  if (start - node.pos < 5) return "";
  return (getLeadingCommentRanges(text, node.pos) ?? [])
    .filter(({ pos }) => text.startsWith("/**", pos) && text[pos + 3] !== "/")
    .map(({ pos, end }) => `${indent}${text.slice(pos, end)}\n`)
    .join("");
}

/** The enum as it is written, with the values that a declaration has to say. */
export function declareEnum(declaration: EnumDeclaration, print: TypePrinter): string {
  let next: number | undefined = 0;
  // Not `const enum`: that would be gone for whoever compiles file by file, and the record is there.
  let text = `enum ${declaration.name.text} {`;
  for (const member of declaration.members) {
    const { name, initializer } = member;
    const value: string | number | undefined = constantOf(initializer, next) ?? print.constantOf(member);
    next = typeof value === "number" ? value + 1 : undefined;
    const doc = docComments(member, "    ");
    text += `\n${doc}    ${name.getText()}${value === undefined ? "" : ` = ${JSON.stringify(value)}`},`;
  }
  return `${text}\n}`;
}

function constantOf(initializer: Expression | undefined, next: number | undefined): string | number | undefined {
  if (initializer === undefined) return next;
  if (isStringLiteral(initializer)) return initializer.text;
  return isNumericLiteral(initializer) ? Number(initializer.text) : undefined;
}

export function declareSignature(fn: Signature & Node, print: TypePrinter, arrow: ": " | " => "): string {
  const result = fn.type === undefined ? print.ofResult((fn as { name?: Node }).name ?? fn) : written(fn.type);
  return `${typeParametersOf(fn)}(${parametersOf(fn, print)})${arrow}${result}`;
}

export const typeParametersOf = (fn: { readonly typeParameters?: readonly TypeParameterDeclaration[] }): string =>
  fn.typeParameters === undefined ? "" : `<${fn.typeParameters.map(written).join(", ")}>`;

export function parametersOf(fn: Signature, print: TypePrinter): string {
  const lastRequired = fn.parameters.findLastIndex(
    (one) => one.initializer === undefined && one.questionToken === undefined && one.dotDotDotToken === undefined,
  );
  return fn.parameters
    .map((one, at) => {
      const rest = one.dotDotDotToken === undefined ? "" : "...";
      const isOptional = one.questionToken !== undefined || (one.initializer !== undefined && at > lastRequired);
      const type = one.type === undefined ? (typeOfDefault(one, fn) ?? print.ofNode(one.name)) : written(one.type);
      // A default in front of a required parameter is used for an explicit undefined.
      const all = one.initializer !== undefined && at < lastRequired ? `${held(type)} | undefined` : type;
      return `${rest}${patternText(one.name)}${isOptional ? "?" : ""}: ${all}`;
    })
    .join(", ");
}

/** A type that can stand in a union. */
const held = (type: string): string => (/=>|\b(?:extends|infer|new)\b/.test(type) ? `(${type})` : type);

/** The parameters of a declaration have no context that could give them another type than their default does. */
const typeOfDefault = (one: ParameterDeclaration, fn: Signature): string | undefined =>
  isFunctionDeclaration(fn as unknown as Node) ? guardOfDefault(one.initializer)?.text : undefined;

/** A binding pattern without its defaults, which are the function's own business. */
function patternText(name: BindingName): string {
  if (isIdentifier(name)) return name.text;
  const elements = name.elements.map((element) => {
    if (!("name" in element) || element.name === undefined) return "";
    const {
      dotDotDotToken,
      propertyName,
      name: bound,
    } = element as { dotDotDotToken?: Node; propertyName?: Node; name: BindingName };
    return `${dotDotDotToken === undefined ? "" : "..."}${propertyName === undefined ? "" : `${propertyName.getText()}: `}${patternText(bound)}`;
  });
  return isArrayBindingPattern(name) ? `[${elements.join(", ")}]` : `{ ${elements.join(", ")} }`;
}

export function boundIdentifiers(name: BindingName): readonly Identifier[] {
  if (isIdentifier(name)) return [name];
  if (!isObjectBindingPattern(name) && !isArrayBindingPattern(name)) return [];
  return name.elements.flatMap((element) =>
    "name" in element && element.name ? boundIdentifiers(element.name as BindingName) : [],
  );
}
