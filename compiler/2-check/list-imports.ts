import {
  type ExportDeclaration,
  type ImportDeclaration,
  isExportDeclaration,
  isExternalModuleReference,
  isImportDeclaration,
  isImportEqualsDeclaration,
  isNamedExports,
  isNamedImports,
  isStringLiteral,
  type Node,
  type Statement,
  SyntaxKind,
} from "../1-open/typescript.ts";
import type { Import } from "./rule.ts";

/** What a statement imports from another module, if it does. */
export function importOf(statement: Statement): Import | undefined {
  if (isImportDeclaration(statement)) return ofImport(statement);
  if (isExportDeclaration(statement)) return ofExport(statement);
  if (!isImportEqualsDeclaration(statement) || !isExternalModuleReference(statement.moduleReference)) return undefined;
  const at = statement.moduleReference.expression;
  const { isTypeOnly, name } = statement;
  const names = [{ name: "*", at: name, isTypeOnly }];
  return { kind: "require", specifier: textOf(at), at, isTypeOnly, names, attributes: undefined, node: statement };
}

const textOf = (specifier: Node): string | undefined => (isStringLiteral(specifier) ? specifier.text : undefined);

function ofImport(node: ImportDeclaration): Import {
  const { importClause, moduleSpecifier: at, attributes } = node;
  const isTypeOnly = importClause?.phaseModifier === SyntaxKind.TypeKeyword;
  const names: Import["names"][number][] = [];
  const bindings = importClause?.namedBindings;
  if (importClause?.name) names.push({ name: "default", at: importClause.name, isTypeOnly });
  if (bindings && isNamedImports(bindings)) {
    for (const element of bindings.elements) {
      const name = element.propertyName ?? element.name;
      names.push({ name: name.text, at: name, isTypeOnly: isTypeOnly || element.isTypeOnly });
    }
  } else if (bindings) names.push({ name: "*", at: bindings, isTypeOnly });
  return { kind: "import", specifier: textOf(at), at, isTypeOnly, names, attributes, node };
}

function ofExport(node: ExportDeclaration): Import | undefined {
  const { exportClause, isTypeOnly, moduleSpecifier: at, attributes } = node;
  if (at === undefined) return undefined;
  const names: Import["names"] =
    exportClause === undefined || !isNamedExports(exportClause)
      ? [{ name: "*", at: exportClause ?? at, isTypeOnly }]
      : exportClause.elements.map((element) => {
          const name = element.propertyName ?? element.name;
          return { name: name.text, at: name, isTypeOnly: isTypeOnly || element.isTypeOnly };
        });
  return { kind: "export", specifier: textOf(at), at, isTypeOnly, names, attributes, node };
}
