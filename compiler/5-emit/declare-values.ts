import {
  type ArrowFunction,
  type BindingName,
  type ClassDeclaration,
  type ClassElement,
  type EnumDeclaration,
  type FunctionExpression,
  type Identifier,
  isArrayBindingPattern,
  isArrowFunction,
  isConstructorDeclaration,
  isFunctionDeclaration,
  isFunctionExpression,
  isGetAccessorDeclaration,
  isIdentifier,
  isMethodDeclaration,
  isObjectBindingPattern,
  isPropertyDeclaration,
  isSetAccessorDeclaration,
  ModifierFlags,
  type Node,
  type ParameterDeclaration,
  type TypeNode,
  type TypeParameterDeclaration,
  type VariableDeclaration,
} from "../1-open/typescript.ts";
import { guardOfDefault } from "../3-lower/lower-literal.ts";
import type { TypePrinter } from "./print-types.ts";

interface Signature {
  readonly typeParameters?: readonly TypeParameterDeclaration[];
  readonly parameters: readonly ParameterDeclaration[];
  readonly type?: TypeNode;
}

export const declareFunction = (fn: Signature & Node & { readonly name?: Identifier }, print: TypePrinter): string =>
  `function ${fn.name?.text ?? ""}${signature(fn, print, ": ")};`;

/** One text for each name that the declaration binds. */
export function declareVariable(declaration: VariableDeclaration, print: TypePrinter): readonly string[] {
  const { name, type, initializer } = declaration;
  if (!isIdentifier(name)) return boundIdentifiers(name).map((bound) => `const ${bound.text}: ${print.ofNode(bound)};`);
  if (type !== undefined) return [`const ${name.text}: ${type.getText()};`];
  const isFunction =
    initializer !== undefined &&
    (isArrowFunction(initializer) || isFunctionExpression(initializer)) &&
    !isGenerator(initializer);
  if (isFunction && initializer.type !== undefined)
    return [`const ${name.text}: ${signature(initializer as Signature & Node, print, " => ")};`];
  return [`const ${name.text}: ${print.ofNode(name)};`];
}

const isGenerator = (fn: ArrowFunction | FunctionExpression): boolean => fn.asteriskToken !== undefined;

export function declareEnum(declaration: EnumDeclaration, print: TypePrinter): string {
  const members = declaration.members.map((member) => {
    const value = print.constantOf(member);
    return `    ${member.name.getText()}${value === undefined ? "" : ` = ${JSON.stringify(value)}`}`;
  });
  return `enum ${declaration.name.text} {\n${members.join(",\n")}\n}`;
}

export function declareClass(declaration: ClassDeclaration, print: TypePrinter): string {
  const heritage = (declaration.heritageClauses ?? []).map((clause) => ` ${clause.getText()}`).join("");
  const members = declaration.members.flatMap((member) => declareMember(member, print)).map((line) => `    ${line}\n`);
  return `class ${declaration.name?.text ?? ""}${typeParameters(declaration)}${heritage} {\n${members.join("")}}`;
}

function declareMember(member: ClassElement, print: TypePrinter): readonly string[] {
  const { modifierFlags = 0, name } = member as { modifierFlags?: number; name?: Node };
  if (name?.getText().startsWith("#")) return [];
  const words = modifierWords(modifierFlags);
  if (modifierFlags & ModifierFlags.Private) return [`${words}${name?.getText() ?? "constructor()"};`];
  if (isConstructorDeclaration(member)) return [`${words}constructor(${parameters(member, print)});`];
  if (isMethodDeclaration(member))
    return [`${words}${name!.getText()}${member.postfixToken?.getText() ?? ""}${signature(member, print, ": ")};`];
  if (isGetAccessorDeclaration(member))
    return [`${words}get ${name!.getText()}(): ${member.type?.getText() ?? print.ofResult(member)};`];
  if (isSetAccessorDeclaration(member)) return [`${words}set ${name!.getText()}(${parameters(member, print)});`];
  if (isPropertyDeclaration(member)) {
    const optional = member.postfixToken?.getText() === "?" ? "?" : "";
    return [`${words}${name!.getText()}${optional}: ${member.type?.getText() ?? print.ofNode(name!)};`];
  }
  return [];
}

const modifierWords = (flags: number): string =>
  [
    [ModifierFlags.Private, "private "],
    [ModifierFlags.Protected, "protected "],
    [ModifierFlags.Static, "static "],
    [ModifierFlags.Abstract, "abstract "],
    [ModifierFlags.Readonly, "readonly "],
  ]
    .map(([flag, text]) => (flags & (flag as number) ? text : ""))
    .join("");

function signature(fn: Signature & Node, print: TypePrinter, arrow: ": " | " => "): string {
  return `${typeParameters(fn)}(${parameters(fn, print)})${arrow}${fn.type?.getText() ?? print.ofResult(fn)}`;
}

const typeParameters = (fn: { readonly typeParameters?: readonly TypeParameterDeclaration[] }): string =>
  fn.typeParameters === undefined ? "" : `<${fn.typeParameters.map((one) => one.getText()).join(", ")}>`;

function parameters(fn: Signature, print: TypePrinter): string {
  const lastRequired = fn.parameters.findLastIndex(
    (one) => one.initializer === undefined && one.questionToken === undefined && one.dotDotDotToken === undefined,
  );
  return fn.parameters
    .map((one, at) => {
      const rest = one.dotDotDotToken === undefined ? "" : "...";
      const isOptional = one.questionToken !== undefined || (one.initializer !== undefined && at > lastRequired);
      const type = one.type?.getText() ?? typeOfDefault(one, fn) ?? print.ofNode(one.name);
      // A default in front of a required parameter is used for an explicit undefined.
      const orUndefined = one.initializer !== undefined && at < lastRequired ? " | undefined" : "";
      return `${rest}${patternText(one.name)}${isOptional ? "?" : ""}: ${type}${orUndefined}`;
    })
    .join(", ");
}

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
