import {
  type BindingName,
  isArrayBindingPattern,
  isClassDeclaration,
  isEnumDeclaration,
  isExportAssignment,
  isExportDeclaration,
  isFunctionDeclaration,
  isIdentifier,
  isNamedExports,
  isNamespaceExport,
  isObjectBindingPattern,
  isVariableStatement,
  ModifierFlags,
  type SourceFile,
} from "../1-open/typescript.ts";

/** One value that a module hands to its importers, by the name they use. */
export type ModuleExport =
  | { readonly kind: "local"; readonly name: string; readonly local: string }
  | { readonly kind: "default"; readonly name: "default" }
  | { readonly kind: "from"; readonly name: string; readonly specifier: string; readonly imported: string }
  | { readonly kind: "namespace"; readonly name: string; readonly specifier: string }
  | { readonly kind: "star"; readonly specifier: string };

/** The value exports of a module, from its syntax, in source order. Types are not among them. */
export function listExports(tree: SourceFile): readonly ModuleExport[] {
  const exports: ModuleExport[] = [];
  // In declarations everything is ambient, and there all the same.
  const ambient = tree.isDeclarationFile ? 0 : ModifierFlags.Ambient;
  const local = (name: string) => exports.push({ kind: "local", name, local: name });
  for (const statement of tree.statements) {
    if (isExportDeclaration(statement)) {
      if (statement.isTypeOnly) continue;
      const specifier = (statement.moduleSpecifier as { text?: string } | undefined)?.text;
      const clause = statement.exportClause;
      if (clause === undefined) {
        if (specifier !== undefined) exports.push({ kind: "star", specifier });
      } else if (isNamespaceExport(clause)) {
        if (specifier !== undefined) exports.push({ kind: "namespace", name: clause.name.text, specifier });
      } else if (isNamedExports(clause)) {
        for (const element of clause.elements) {
          if (element.isTypeOnly) continue;
          const imported = (element.propertyName ?? element.name).text;
          if (specifier === undefined) exports.push({ kind: "local", name: element.name.text, local: imported });
          else exports.push({ kind: "from", name: element.name.text, specifier, imported });
        }
      }
    } else if (isExportAssignment(statement)) {
      if (!statement.isExportEquals) exports.push({ kind: "default", name: "default" });
    } else if (isFunctionDeclaration(statement) || isClassDeclaration(statement) || isEnumDeclaration(statement)) {
      const flags = statement.modifierFlags;
      if (!(flags & ModifierFlags.Export) || flags & ambient) continue;
      if (isFunctionDeclaration(statement) && statement.body === undefined && ambient !== 0) continue;
      if (!(flags & ModifierFlags.Default)) local(statement.name!.text);
      else if (statement.name) exports.push({ kind: "local", name: "default", local: statement.name.text });
      else exports.push({ kind: "default", name: "default" });
    } else if (isVariableStatement(statement)) {
      if (!(statement.modifierFlags & ModifierFlags.Export) || statement.modifierFlags & ambient) continue;
      for (const declaration of statement.declarationList.declarations)
        for (const name of boundNames(declaration.name)) local(name);
    }
  }
  return exports;
}

/** The names that a binding or a pattern introduces. */
export function boundNames(name: BindingName): readonly string[] {
  if (isIdentifier(name)) return [name.text];
  if (!isObjectBindingPattern(name) && !isArrayBindingPattern(name)) return [];
  return name.elements.flatMap((element) =>
    "name" in element && element.name ? boundNames(element.name as BindingName) : [],
  );
}
