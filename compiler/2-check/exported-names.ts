import {
  isExportDeclaration,
  isNamedExports,
  isVariableStatement,
  ModifierFlags,
  type Node,
  type Statement,
  SyntaxKind,
} from "../1-open/typescript.ts";
import { boundIdentifiers } from "./bound-identifiers.ts";

const isType = ({ kind }: Statement): boolean =>
  kind === SyntaxKind.InterfaceDeclaration || kind === SyntaxKind.TypeAliasDeclaration;

/** The names under which a statement exports values: identifiers, or strings. What `export *` brings along is not among them. */
export function exportedNames(statement: Statement): readonly Node[] {
  if (isExportDeclaration(statement)) {
    const { exportClause, isTypeOnly } = statement;
    if (exportClause === undefined || isTypeOnly) return [];
    if (!isNamedExports(exportClause)) return [exportClause.name];
    return exportClause.elements.filter((element) => !element.isTypeOnly).map(({ name }) => name);
  }
  const { modifierFlags = 0, name } = statement as { modifierFlags?: ModifierFlags; name?: Node };
  if ((modifierFlags & ModifierFlags.Export) === 0 || (modifierFlags & ModifierFlags.Default) !== 0) return [];
  if (isVariableStatement(statement))
    return statement.declarationList.declarations.flatMap((declaration) => boundIdentifiers(declaration.name));
  return name === undefined || isType(statement) ? [] : [name];
}
