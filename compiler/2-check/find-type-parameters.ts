import { isIdentifier, isTypeReferenceNode, type Node, SyntaxKind } from "../1-open/typescript.ts";

interface Declaring extends Node {
  readonly typeParameters?: readonly { readonly name: { readonly text: string } }[];
  readonly statements?: readonly (Node & { readonly name?: { readonly text?: string } })[];
}

const typeDeclarations: ReadonlySet<SyntaxKind> = new Set([
  SyntaxKind.InterfaceDeclaration,
  SyntaxKind.TypeAliasDeclaration,
  SyntaxKind.ClassDeclaration,
  SyntaxKind.EnumDeclaration,
]);

/** The type parameters of functions around a type that the type mentions, wherever in it. */
export function findTypeParameters(type: Node): readonly string[] {
  const found = new Set<string>();
  const look = (node: Node): undefined => {
    if (isTypeReferenceNode(node) && isIdentifier(node.typeName) && isOuterParameter(node.typeName.text, node, type))
      found.add(node.typeName.text);
    node.forEachChild(look);
  };
  look(type);
  return [...found];
}

function isOuterParameter(name: string, from: Node, type: Node): boolean {
  let isInside = true;
  for (let at: Declaring | undefined = from; at !== undefined; at = at.parent) {
    const declares =
      at.typeParameters?.some((parameter) => parameter.name.text === name) || namesOwnParameter(at, name);
    if (declares) return !isInside;
    if (at.statements?.some((other) => typeDeclarations.has(other.kind) && other.name?.text === name)) return false;
    if (at === type) isInside = false;
  }
  return false;
}

/** `{ [K in …]: … }` and `infer U` make a parameter for the type that they stand in. */
function namesOwnParameter(node: Node, name: string): boolean {
  if (node.kind === SyntaxKind.MappedType)
    return (node as unknown as { typeParameter: { name: { text: string } } }).typeParameter.name.text === name;
  if (node.kind !== SyntaxKind.ConditionalType) return false;
  let isInferred = false;
  const look = (child: Node): undefined => {
    if (child.kind === SyntaxKind.InferType)
      isInferred ||=
        (child as unknown as { typeParameter: { name: { text: string } } }).typeParameter.name.text === name;
    child.forEachChild(look);
  };
  look((node as unknown as { extendsType: Node }).extendsType);
  return isInferred;
}
