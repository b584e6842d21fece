import {
  isClassDeclaration,
  isConstructorDeclaration,
  isExportDeclaration,
  isFunctionDeclaration,
  isImportDeclaration,
  isImportEqualsDeclaration,
  isIndexSignatureDeclaration,
  isInterfaceDeclaration,
  isMethodDeclaration,
  isModuleDeclaration,
  isNamespaceExportDeclaration,
  isTypeAliasDeclaration,
  ModifierFlags,
  type Node,
  SyntaxKind,
} from "../1-open/typescript.ts";

/** Whether nothing is left of a statement or a class member when the program runs. */
export function lacksValues(node: Node): boolean {
  if (isInterfaceDeclaration(node) || isTypeAliasDeclaration(node) || isIndexSignatureDeclaration(node)) return true;
  if (isImportDeclaration(node)) return node.importClause?.phaseModifier === SyntaxKind.TypeKeyword;
  if (isExportDeclaration(node) || isImportEqualsDeclaration(node)) return node.isTypeOnly;
  if (isNamespaceExportDeclaration(node)) return true;
  const isAmbient = (flagsOf(node) & ModifierFlags.Ambient) !== 0;
  if (isModuleDeclaration(node)) return isAmbient || !makesObject(node);
  const canBeOverload = isFunctionDeclaration(node) || isMethodDeclaration(node) || isConstructorDeclaration(node);
  if (canBeOverload && node.body === undefined) return true;
  return isAmbient || (!isClassDeclaration(node) && (flagsOf(node) & ModifierFlags.Abstract) !== 0);
}

/** As TypeScript decides it: whatever is no type and no import makes an object of a namespace, ambient things as well. */
function makesObject(node: Node): boolean {
  const { body } = node as { body?: Node & { readonly statements?: readonly Node[] } };
  if (body?.statements === undefined) return body !== undefined && makesObject(body);
  return body.statements.some((statement) => {
    if (isInterfaceDeclaration(statement) || isTypeAliasDeclaration(statement)) return false;
    if (isModuleDeclaration(statement)) return makesObject(statement);
    if (isExportDeclaration(statement)) return !statement.isTypeOnly;
    const isImport = isImportDeclaration(statement) || isImportEqualsDeclaration(statement);
    return !isImport || (flagsOf(statement) & ModifierFlags.Export) !== 0;
  });
}

const flagsOf = (node: Node): number => (node as { modifierFlags?: number }).modifierFlags ?? 0;
