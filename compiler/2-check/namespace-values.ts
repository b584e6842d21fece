import { isModuleBlock, isModuleDeclaration, ModifierFlags, type Node, SyntaxKind } from "../1-open/typescript.ts";

/** Whether a namespace is still there when the program runs. One with nothing but types in it is gone, as is a declared one. */
export function hasNamespaceValues(node: Node): boolean {
  if (!isModuleDeclaration(node) || isAmbient(node) || node.body === undefined) return false;
  const { body } = node;
  return isModuleBlock(body) ? body.statements.some(isValue) : hasNamespaceValues(body);
}

function isValue(statement: Node): boolean {
  switch (statement.kind) {
    case SyntaxKind.InterfaceDeclaration:
    case SyntaxKind.TypeAliasDeclaration:
      return false;
    case SyntaxKind.ModuleDeclaration:
      return hasNamespaceValues(statement);
    default:
      return !isAmbient(statement);
  }
}

const isAmbient = (node: Node): boolean =>
  ((node as { modifierFlags?: ModifierFlags }).modifierFlags! & ModifierFlags.Ambient) !== 0;
