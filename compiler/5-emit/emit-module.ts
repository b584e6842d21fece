import {
  type ExportDeclaration,
  type ImportDeclaration,
  isClassDeclaration,
  isEnumDeclaration,
  isExportDeclaration,
  isFunctionDeclaration,
  isImportDeclaration,
  isNamedExports,
  isNamedImports,
  isVariableStatement,
  ModifierFlags,
  type Statement,
} from "../1-open/typescript.ts";
import { boundNames } from "../3-lower/list-exports.ts";
import { rawName } from "../3-lower/plan.ts";
import { emittedFrom } from "./emitted-specifier.ts";
import {
  destructured,
  type EmitInput,
  type Export,
  exportWords,
  hardenedNames,
  type Import,
  rawExports,
  reexported,
  safeNamesUsed,
} from "./module-shape.ts";
import { nameDefault } from "./rewrite-default.ts";

/** Makes the ES module: imports and exports stay where the source has them, the rest stands before line 1 and after the last line. */
export function emitModule(input: EmitInput): void {
  const { view, plan, rewritten } = input;
  const { edits, guardedEntries } = rewritten;
  const imports: Import[] = [...rewritten.guardImports];
  const exports: Export[] = [...rawExports(plan), ...rewritten.guardExports];
  const respecified = (specifier: string): string => emittedFrom(view.module.path, specifier, input.build);
  const made: string[] = [];

  for (const statement of view.module.tree.statements) {
    const local = nameDefault(statement, input);
    if (local !== undefined) {
      made.push(local);
      exports.push({ exported: "default", local });
    } else if (view.packages?.statements.has(statement))
      edits.blank(statement.getStart(), statement.getEnd(), "the text of the package stands below");
    else if (isImportDeclaration(statement)) keepImport(statement);
    else if (isExportDeclaration(statement)) keepExport(statement);
    else moveSplitExport(statement);
  }
  for (const one of view.exports) {
    const taken = reexported(one, input);
    imports.push(...taken.imports);
    exports.push(...taken.exports);
  }

  const harden = rewritten.runtime("harden");
  const frozen = hardenedNames(input, made);
  const safe = safeNamesUsed(input);
  const call = `${rewritten.runtime("safe")}();`;
  const start = safe.length === 0 ? call : `const ${destructured(safe)} = ${call}`;
  const taken = [...rewritten.runtimeNames].filter(([name]) => name !== "harden" || frozen.length > 0);
  const prologue = [
    `import ${destructured(taken).replaceAll(": ", " as ")} from "@capc/runtime/emitted";`,
    ...imports.map((one) => importText(one, respecified(one.specifier))),
    start,
  ];
  edits.prepend(`${prologue.join(" ")} ${rewritten.head}`);
  const exported =
    exports.length === 0
      ? ""
      : `export { ${exports.map(({ exported, local }) => (exported === local ? local : `${local} as ${exported}`)).join(", ")} };\n`;
  edits.append(`\n${rewritten.tail}${frozen.length > 0 ? `${harden}(${frozen.join(", ")});\n` : ""}${exported}`);

  function keepImport(statement: ImportDeclaration): void {
    respecify(statement);
    const bindings = statement.importClause?.namedBindings;
    if (bindings === undefined || !isNamedImports(bindings)) return;
    for (const element of bindings.elements) {
      const split = plan.importedSplits.find(({ specifier }) => specifier === element);
      if (split === undefined) continue;
      const imported = (element.propertyName ?? element.name).text;
      const local = element.name.text;
      const guarded = guardedEntries.get(local);
      const both = guarded === undefined ? "" : `, ${imported} as ${guarded}`;
      edits.overwrite(
        element.getStart(),
        element.getEnd(),
        `${rawName(imported)} as ${local}${both}`,
        "calls inside the build skip the guards",
      );
    }
  }

  function keepExport(statement: ExportDeclaration): void {
    if (statement.isTypeOnly) return;
    if (statement.moduleSpecifier !== undefined || statement.exportClause === undefined) {
      edits.blank(statement.getStart(), statement.getEnd(), "a re-export becomes an import and an export");
      return;
    }
    if (!isNamedExports(statement.exportClause)) return;
    for (const element of statement.exportClause.elements) {
      const local = element.propertyName ?? element.name;
      const guarded = guardedEntries.get(local.text);
      if (guarded === undefined || element.isTypeOnly) continue;
      const why = "others get the guarded entry";
      if (element.propertyName === undefined) edits.insert(local.getStart(), `${guarded} as `, why);
      else edits.overwrite(local.getStart(), local.getEnd(), guarded, why);
    }
  }

  /** A function with two entries exports the guarded one, from the end of the module. */
  function moveSplitExport(statement: Statement): void {
    const isDeclaration =
      isFunctionDeclaration(statement) ||
      isClassDeclaration(statement) ||
      isEnumDeclaration(statement) ||
      isVariableStatement(statement);
    // Of an overloaded function only the last declaration is there when the program runs.
    if (isFunctionDeclaration(statement) && statement.body === undefined) return;
    if (
      !isDeclaration ||
      !(statement.modifierFlags & ModifierFlags.Export) ||
      statement.modifierFlags & ModifierFlags.Ambient
    )
      return;
    const names = isVariableStatement(statement)
      ? statement.declarationList.declarations.flatMap(({ name }) => boundNames(name))
      : [(statement as { name?: { text: string } }).name?.text ?? ""];
    if (!names.some((name) => guardedEntries.has(name))) return;
    for (const word of exportWords(statement))
      edits.blank(word.getStart(), word.getEnd(), "others get the guarded entry");
    const isDefault = (statement.modifierFlags & ModifierFlags.Default) !== 0;
    for (const name of names)
      exports.push({ exported: isDefault ? "default" : name, local: guardedEntries.get(name) ?? name });
  }

  function respecify(statement: ImportDeclaration): void {
    const { moduleSpecifier } = statement;
    const { text } = moduleSpecifier as unknown as { text: string };
    const emitted = respecified(text);
    if (emitted !== text)
      edits.overwrite(
        moduleSpecifier.getStart(),
        moduleSpecifier.getEnd(),
        JSON.stringify(emitted),
        "the emitted file has another name",
      );
  }
}

function importText({ imported, local }: Import, from: string): string {
  const clause = imported === "*" ? `* as ${local}` : `{ ${imported === local ? local : `${imported} as ${local}`} }`;
  return `import ${clause} from ${JSON.stringify(from)};`;
}
