import {
  isImportDeclaration,
  isNamedImports,
  isStringLiteral,
  isTypeAliasDeclaration,
  type SourceFile,
} from "../1-open/typescript.ts";
import type { FunctionNode } from "./find-functions.ts";

/**
 * Whether a function takes a facet, `Only<T>` by whatever name: also a function that only its own build calls has to make it, for from it the
 * whole capability could be handed on. Judged by the words of its parameters' types: where one is meant otherwise there is a guard too many.
 */
export function makeTakesFacet(tree: SourceFile): (fn: FunctionNode) => boolean {
  const names = new Set<string>();
  for (const statement of tree.statements) {
    if (!isImportDeclaration(statement) || !isStringLiteral(statement.moduleSpecifier)) continue;
    const bindings = statement.importClause?.namedBindings;
    if (statement.moduleSpecifier.text !== "@capc/runtime" || bindings === undefined || !isNamedImports(bindings))
      continue;
    for (const { propertyName, name } of bindings.elements)
      if ((propertyName ?? name).text === "Only") names.add(name.text);
  }
  if (names.size === 0) return () => false;
  const mentions = (text: string): boolean =>
    (text.match(/[\p{ID_Start}$_][\p{ID_Continue}$]*/gu) ?? []).some((word) => names.has(word));
  for (const statement of tree.statements)
    if (isTypeAliasDeclaration(statement) && mentions(statement.type.getText())) names.add(statement.name.text);
  return ({ parameters }) => parameters.some(({ type }) => type !== undefined && mentions(type.getText()));
}
