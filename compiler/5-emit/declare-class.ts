import {
  type ClassDeclaration,
  type ClassElement,
  isConstructorDeclaration,
  isGetAccessorDeclaration,
  isIndexSignatureDeclaration,
  isMethodDeclaration,
  isPrivateIdentifier,
  isPropertyDeclaration,
  isSetAccessorDeclaration,
  ModifierFlags,
  type Node,
  SyntaxKind,
} from "../1-open/typescript.ts";
import {
  constantType,
  declareSignature,
  docComments,
  parametersOf,
  typeParametersOf,
  written,
} from "./declare-values.ts";
import type { TypePrinter } from "./print-types.ts";

/**
 * The class, and in front of it the constant that it extends where that is no name: a declaration has no place for an expression.
 */
export function declareClass(
  declaration: ClassDeclaration,
  print: TypePrinter,
): { readonly base: string; readonly text: string } {
  const { members } = declaration;
  const name = declaration.name?.text ?? "";
  let base = "";
  const heritage = (declaration.heritageClauses ?? []).map((clause) => {
    const [extended] = clause.types;
    if (clause.token !== SyntaxKind.ExtendsKeyword || extended === undefined || isEntityName(extended.expression))
      return ` ${written(clause)}`;
    const made = `${name || "default"}_base`;
    base = `declare const ${made}: ${print.ofNode(extended.expression)};\n`;
    const given = extended.typeArguments?.map(written).join(", ");
    return ` extends ${made}${given === undefined ? "" : `<${given}>`}`;
  });
  const nominal = members.some((member) => isPrivateName(nameOf(member))) ? "    #private;\n" : "";
  const seen = new Set<string>();
  const lines = members.flatMap((member) => {
    if (isImplementation(member, members)) return [];
    const text = declareMember(member, print);
    // Of overloads that are nobody's business one name is enough.
    if (text === undefined || (flagsOf(member) & ModifierFlags.Private && seen.has(text))) return [];
    seen.add(text);
    return `${docComments(member, "    ")}    ${text}\n`;
  });
  const word = flagsOf(declaration) & ModifierFlags.Abstract ? "abstract class" : "class";
  const text = `${word}${name && ` ${name}`}${typeParametersOf(declaration)}${heritage.join("")} {\n${nominal}${lines.join("")}}`;
  return { base, text };
}

function isEntityName(node: Node): boolean {
  if (node.kind === SyntaxKind.Identifier || node.kind === SyntaxKind.NullKeyword) return true;
  return node.kind === SyntaxKind.PropertyAccessExpression && isEntityName((node as { expression?: Node }).expression!);
}

/** Whether overloads stand in front of it: it is then no part of what others see. */
function isImplementation(member: ClassElement, members: readonly ClassElement[]): boolean {
  if (!isMethodDeclaration(member) && !isConstructorDeclaration(member)) return false;
  if (member.body === undefined) return false;
  const isStatic = flagsOf(member) & ModifierFlags.Static;
  return members.some(
    (other) =>
      other.kind === member.kind &&
      (other as { body?: Node }).body === undefined &&
      (flagsOf(other) & ModifierFlags.Abstract) === 0 &&
      (flagsOf(other) & ModifierFlags.Static) === isStatic &&
      nameOf(other)?.getText() === nameOf(member)?.getText(),
  );
}

function declareMember(member: ClassElement, print: TypePrinter): string | undefined {
  const name = nameOf(member);
  if (isPrivateName(name)) return undefined;
  const key = name?.getText() ?? "";
  const words = modifierWords(flagsOf(member));
  if (flagsOf(member) & ModifierFlags.Private) return declarePrivate(member, words, key);
  if (isConstructorDeclaration(member)) return `${words}constructor(${parametersOf(member, print)});`;
  if (isMethodDeclaration(member))
    return `${words}${key}${member.postfixToken === undefined ? "" : "?"}${declareSignature(member, print, ": ")};`;
  if (isGetAccessorDeclaration(member))
    return `${words}get ${key}(): ${member.type === undefined ? print.ofNode(member.name) : written(member.type)};`;
  if (isSetAccessorDeclaration(member)) return `${words}set ${key}(${parametersOf(member, print)});`;
  if (isIndexSignatureDeclaration(member)) return written(member).replace(/;?$/, ";");
  if (!isPropertyDeclaration(member)) return undefined;
  const optional = member.postfixToken?.kind === SyntaxKind.QuestionToken ? "?" : "";
  if (member.type !== undefined) return `${words}${key}${optional}: ${written(member.type)};`;
  const isReadonly = (flagsOf(member) & ModifierFlags.Readonly) !== 0;
  return isReadonly && optional === ""
    ? `${words}${key}${constantType(member.name, member.initializer, print)};`
    : `${words}${key}${optional}: ${print.ofNode(member.name)};`;
}

/** Of what is private readers see that it is there, and no more. */
function declarePrivate(member: ClassElement, words: string, key: string): string {
  if (isConstructorDeclaration(member)) return `${words}constructor();`;
  if (isGetAccessorDeclaration(member)) return `${words}get ${key}();`;
  return isSetAccessorDeclaration(member) ? `${words}set ${key}(value);` : `${words}${key};`;
}

const nameOf = (member: ClassElement): Node | undefined => (member as { name?: Node }).name;
const isPrivateName = (name: Node | undefined): boolean => name !== undefined && isPrivateIdentifier(name);
const flagsOf = (node: Node): number => (node as { modifierFlags?: number }).modifierFlags ?? 0;

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
