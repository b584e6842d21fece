import {
  type ExpressionWithTypeArguments,
  isArrayTypeNode,
  isEnumDeclaration,
  isIdentifier,
  isIndexSignatureDeclaration,
  isInterfaceDeclaration,
  isLiteralTypeNode,
  isMethodSignatureDeclaration,
  isNamedTupleMember,
  isNumericLiteral,
  isOptionalTypeNode,
  isParenthesizedTypeNode,
  isPropertySignatureDeclaration,
  isRestTypeNode,
  isSourceFile,
  isStringLiteral,
  isTupleTypeNode,
  isTypeAliasDeclaration,
  isTypeLiteralNode,
  isTypeOperatorNode,
  isTypePredicateNode,
  isTypeReferenceNode,
  isUnionTypeNode,
  type Node,
  SyntaxKind,
  type TupleTypeNode,
  type TypeElement,
  type TypeNode,
  type TypeParameterDeclaration,
  type TypeReferenceNode,
} from "../1-open/typescript.ts";
import type { TypeDeclaration, TypeMeaning } from "./find-type-declaration.ts";
import {
  type Definition,
  type Guard,
  keyOf,
  type Property,
  primitive,
  type TupleElement,
  unfinished,
  union,
  unknownGuard,
} from "./guard.ts";
import { lowerGlobal } from "./lower-global.ts";
import { literalGuard, textOf } from "./lower-literal.ts";
import { shapeOfMembers } from "./shape-members.ts";

type Environment = ReadonlyMap<TypeParameterDeclaration, Guard>;

const nothingBound: Environment = new Map();

const keywordGuards: ReadonlyMap<SyntaxKind, Guard> = new Map([
  [SyntaxKind.StringKeyword, primitive("string")],
  [SyntaxKind.NumberKeyword, primitive("number")],
  [SyntaxKind.BooleanKeyword, primitive("boolean")],
  [SyntaxKind.BigIntKeyword, primitive("bigint")],
  [SyntaxKind.SymbolKeyword, primitive("symbol")],
  [SyntaxKind.UndefinedKeyword, primitive("undefined")],
  [SyntaxKind.UnknownKeyword, unknownGuard],
  [SyntaxKind.NeverKeyword, { kind: "never", text: "never" }],
  [SyntaxKind.ObjectKeyword, { kind: "object", accepts: "object", text: "object" }],
]);

export interface SyntaxLowering {
  lowerNode(node: TypeNode, path: string): Guard | undefined;
  /** Lowers an interface or alias without type parameters from all its declarations. */
  lowerDeclaration(declarations: readonly TypeDeclaration[], path: string, text: string): Guard | undefined;
}

/**
 * Lowers a type from its syntax where syntax decides: keywords, literals, arrays, tuples, unions, records, and names whose
 * declarations are at hand. Answers `undefined` for everything else (conditional, mapped, `typeof`, instantiations that
 * compute), which is the checker's to say.
 */
export function makeSyntaxLowering(
  meaningOf: (name: string, at: Node, path: string) => TypeMeaning | undefined,
  definitions: Map<string, Definition>,
): SyntaxLowering {
  const lower = (node: TypeNode, path: string, bound: Environment): Guard | undefined => {
    const keyword = keywordGuards.get(node.kind);
    if (keyword !== undefined) return keyword;
    const text = textOf(node);
    const all = (nodes: readonly TypeNode[]): readonly Guard[] | undefined => {
      const guards: Guard[] = [];
      for (const part of nodes) {
        const guard = lower(part, path, bound);
        if (guard === undefined) return undefined;
        guards.push(guard);
      }
      return guards;
    };
    if (isParenthesizedTypeNode(node)) return lower(node.type, path, bound);
    if (node.kind === SyntaxKind.FunctionType) return { kind: "function", text };
    if (isTypePredicateNode(node)) return primitive(node.assertsModifier === undefined ? "boolean" : "undefined");
    if (isLiteralTypeNode(node)) return literalGuard(node);
    if (isUnionTypeNode(node)) {
      const of = all(node.types);
      return of && union(of, text);
    }
    if (isTypeOperatorNode(node)) {
      if (node.operator === SyntaxKind.ReadonlyKeyword) return lower(node.type, path, bound);
      return undefined;
    }
    if (isArrayTypeNode(node)) {
      const of = lower(node.elementType, path, bound);
      return of && { kind: "array", of, text };
    }
    if (isTupleTypeNode(node)) return lowerTuple(node, path, bound);
    if (isTypeLiteralNode(node)) return lowerMembers(node.members, path, bound, text);
    if (isTypeReferenceNode(node)) return lowerReference(node, path, bound, all);
    return undefined;
  };

  const lowerTuple = (node: TupleTypeNode, path: string, bound: Environment): Guard | undefined => {
    const elements: TupleElement[] = [];
    for (const element of node.elements) {
      const named = isNamedTupleMember(element) ? element : undefined;
      const isRest = isRestTypeNode(element) || named?.dotDotDotToken !== undefined;
      const isOptional = isOptionalTypeNode(element) || named?.questionToken !== undefined;
      const type = named?.type ?? (isRestTypeNode(element) || isOptionalTypeNode(element) ? element.type : element);
      const guard = lower(type, path, bound);
      if (guard === undefined) return undefined;
      if (!isRest) elements.push({ guard, mode: isOptional ? "optional" : "required" });
      else if (guard.kind === "array") elements.push({ guard: guard.of, mode: "rest" });
      else return undefined;
    }
    const [first] = elements;
    const text = textOf(node);
    return first?.mode === "rest" && elements.length === 1
      ? { kind: "array", of: first.guard, text }
      : { kind: "tuple", elements, text };
  };

  const lowerMembers = (
    members: readonly TypeElement[],
    path: string,
    bound: Environment,
    text: string,
  ): Guard | undefined => {
    const properties: (Property & { isMethod: boolean })[] = [];
    let index: Guard | undefined;
    for (const member of members) {
      if (isMethodSignatureDeclaration(member) || isPropertySignatureDeclaration(member)) {
        const name = nameOf(member.name);
        if (name === undefined) return undefined;
        const optional = member.postfixToken?.kind === SyntaxKind.QuestionToken;
        if (isMethodSignatureDeclaration(member)) {
          if (properties.some((known) => known.name === name)) continue;
          properties.push({ name, optional, isMethod: true, guard: { kind: "function", text: textOf(member) } });
          continue;
        }
        const guard = member.type === undefined ? undefined : lower(member.type, path, bound);
        if (guard === undefined) return undefined;
        properties.push({ name, optional, guard, isMethod: guard.kind === "function" });
      } else if (isIndexSignatureDeclaration(member)) {
        const key = member.parameters[0]?.type;
        if (key?.kind !== SyntaxKind.StringKeyword || index !== undefined) return undefined;
        index = lower(member.type, path, bound);
        if (index === undefined) return undefined;
      } else if (member.kind === SyntaxKind.CallSignature) {
        return properties.length === 0 && members.every((other) => other.kind === SyntaxKind.CallSignature)
          ? { kind: "function", text }
          : undefined;
      } else {
        return undefined;
      }
    }
    return shapeOfMembers(properties, index === undefined ? {} : { index }, text);
  };

  const lowerReference = (
    node: TypeReferenceNode,
    path: string,
    bound: Environment,
    all: (nodes: readonly TypeNode[]) => readonly Guard[] | undefined,
  ): Guard | undefined => {
    if (!isIdentifier(node.typeName)) return undefined;
    const text = textOf(node);
    const meaning = meaningOf(node.typeName.text, node, path);
    if (meaning === undefined) return undefined;
    if (meaning.kind === "parameter") {
      const given = bound.get(meaning.declaration);
      if (given !== undefined) return given;
      return meaning.declaration.constraint === undefined && bound === nothingBound
        ? { kind: "unknown", text }
        : undefined;
    }
    const args = all(node.typeArguments ?? []);
    if (args === undefined) return undefined;
    if (meaning.kind === "global") return lowerGlobal(node.typeName.text, args, text);
    return lowerDeclared(meaning.declarations, meaning.path, args, text);
  };

  const lowerDeclared = (
    declarations: readonly TypeDeclaration[],
    path: string,
    args: readonly Guard[],
    text: string,
  ): Guard | undefined => {
    const [first] = declarations;
    if (first === undefined || isEnumDeclaration(first)) return undefined;
    const parameters = (first as { typeParameters?: readonly TypeParameterDeclaration[] }).typeParameters ?? [];
    if (parameters.length !== args.length) return undefined;
    // By its name where that is one of a kind: what other modules remember of it holds when lines move.
    const place = first.name !== undefined && isSourceFile(first.parent) ? first.name.text : first.pos;
    const id = `${path}#${place}${args.length > 0 ? `<${args.map(keyOf).join()}>` : ""}`;
    if (id.length > 4000) return undefined;
    const reference: Guard = { kind: "named", id, text };
    const known = definitions.get(id)?.guard;
    if (known !== undefined)
      return known === unfinished || isNameWorthKeeping(known) ? reference : withText(known, text);
    const name = first.name?.text ?? "anonymous";
    // The name is known before its body is lowered, so that recursive types end; it is taken back if syntax does not decide.
    definitions.set(id, { id, name, guard: unfinished });
    const bound: Environment = new Map(parameters.map((parameter, at) => [parameter, args[at] ?? unknownGuard]));
    const guard = isTypeAliasDeclaration(first)
      ? declarations.length === 1
        ? lower(first.type, path, bound)
        : undefined
      : lowerInterfaces(declarations, path, bound, name);
    if (guard === undefined) {
      forgetFrom(id, definitions);
      return undefined;
    }
    definitions.set(id, { id, name, guard });
    return isNameWorthKeeping(guard) ? reference : withText(guard, text);
  };

  const lowerInterfaces = (
    declarations: readonly TypeDeclaration[],
    path: string,
    bound: Environment,
    text: string,
  ): Guard | undefined => {
    const members: TypeElement[] = [];
    for (const declaration of declarations) {
      if (!isInterfaceDeclaration(declaration)) return undefined;
      if (declarations.length > 1 && declaration.typeParameters !== undefined) return undefined;
      for (const clause of declaration.heritageClauses ?? []) {
        for (const base of clause.types) {
          const inherited = baseMembers(base, path);
          if (inherited === undefined) return undefined;
          members.push(...inherited);
        }
      }
      members.push(...declaration.members);
    }
    const own = new Map(members.map((member, at) => [memberName(member) ?? `#${at}`, member]));
    return lowerMembers([...own.values()], path, bound, text);
  };

  /** The members of a plain, non-generic interface of the same file; other bases are the checker's. */
  const baseMembers = (base: ExpressionWithTypeArguments, path: string): readonly TypeElement[] | undefined => {
    if (!isIdentifier(base.expression) || base.typeArguments !== undefined) return undefined;
    const meaning = meaningOf(base.expression.text, base, path);
    if (meaning?.kind !== "declared" || meaning.path !== path || meaning.declarations.length !== 1) return undefined;
    const [declaration] = meaning.declarations;
    if (declaration === undefined || !isInterfaceDeclaration(declaration)) return undefined;
    if (declaration.typeParameters !== undefined || declaration.heritageClauses !== undefined) return undefined;
    return declaration.members;
  };

  return {
    lowerNode: (node, path) => lower(node, path, nothingBound),
    lowerDeclaration: (declarations, path, text) => lowerDeclared(declarations, path, [], text),
  };
}

/** Takes back a name and every name lowered after it: they may mention it. */
function forgetFrom(id: string, definitions: Map<string, Definition>): void {
  let isLater = false;
  for (const key of [...definitions.keys()]) {
    isLater ||= key === id;
    if (isLater) definitions.delete(key);
  }
}

const isNameWorthKeeping = (guard: Guard): boolean =>
  guard.kind === "record" ||
  guard.kind === "capability" ||
  guard.kind === "array" ||
  guard.kind === "tuple" ||
  guard.kind === "union";

const withText = (guard: Guard, text: string): Guard => ({ ...guard, text });

const memberName = (member: TypeElement): string | undefined => {
  const { name } = member as { readonly name?: Node };
  return name && nameOf(name);
};

const nameOf = (name: Node): string | undefined =>
  isIdentifier(name) || isStringLiteral(name) || isNumericLiteral(name) ? name.text : undefined;
