import { isExportDeclaration, isImportDeclaration, type SourceFile, SyntaxKind } from "../1-open/typescript.ts";

/** The specifiers of the modules that a module needs when it runs: value imports and re-exports, each once, in source order. */
export function listImports(tree: SourceFile): readonly string[] {
  const specifiers = new Set<string>();
  for (const statement of tree.statements) {
    const { moduleSpecifier } = statement as { moduleSpecifier?: unknown };
    if (moduleSpecifier === undefined) continue;
    const isNeeded = isImportDeclaration(statement)
      ? statement.importClause?.phaseModifier !== SyntaxKind.TypeKeyword
      : isExportDeclaration(statement) && !statement.isTypeOnly;
    if (isNeeded) specifiers.add((moduleSpecifier as { text: string }).text);
  }
  return [...specifiers];
}
