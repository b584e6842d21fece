import {
  type ImportDeclaration,
  isExportDeclaration,
  isImportDeclaration,
  isNamedImports,
  SyntaxKind,
} from "../1-open/typescript.ts";
import { rawName } from "../3-lower/plan.ts";
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

/** Makes the closure form: one function expression that a host evaluates and calls with what the module may use. Answers what it imports. */
export function emitClosure(input: EmitInput): readonly Import[] {
  const { view, plan, rewritten } = input;
  const { edits, guardedEntries } = rewritten;
  const imports: Import[] = [];
  const exports: Export[] = [...rawExports(plan)];
  const made: string[] = [];

  for (const statement of view.module.tree.statements) {
    const local = nameDefault(statement, input);
    if (local !== undefined) {
      made.push(local);
      exports.push({ exported: "default", local });
    } else if (view.packages?.statements.has(statement)) {
      edits.blank(statement.getStart(), statement.getEnd(), "the text of the package stands below");
    } else if (isImportDeclaration(statement)) {
      imports.push(...importsOf(statement));
      if (statement.importClause?.phaseModifier !== SyntaxKind.TypeKeyword)
        edits.blank(statement.getStart(), statement.getEnd(), "a closure is handed its imports");
    } else if (isExportDeclaration(statement)) {
      if (!statement.isTypeOnly) edits.blank(statement.getStart(), statement.getEnd(), "a closure returns its exports");
    } else {
      for (const word of exportWords(statement))
        edits.blank(word.getStart(), word.getEnd(), "a closure returns its exports");
    }
  }
  for (const one of view.exports) {
    const taken = reexported(one, input);
    imports.push(...taken.imports);
    exports.push(...taken.exports);
    if (one.kind === "local") exports.push({ exported: one.name, local: guardedEntries.get(one.local) ?? one.local });
  }

  const harden = rewritten.runtime("harden");
  const frozen = hardenedNames(input, made);
  const safe = safeNamesUsed(input);
  const call = `${rewritten.runtime("safe")}();`;
  const taken = [...rewritten.runtimeNames].filter(([name]) => name !== "harden" || frozen.length > 0);
  const handed = rewritten.fresh("imports");
  const emitted = rewritten.fresh("emitted");
  const prologue = [
    `(function (${emitted}, ${handed}) { "use strict";`,
    `const ${destructured(taken)} = ${emitted};`,
    safe.length === 0 ? call : `const ${destructured(safe)} = ${call}`,
    ...bySpecifier(imports).map(({ specifier, whole, named }) => {
      const from = `${handed}[${JSON.stringify(specifier)}];`;
      return [
        ...whole.map((local) => `const ${local} = ${from}`),
        ...(named.length > 0
          ? [`const ${destructured(named.map(([name, local]) => [asKey(name), local]))} = ${from}`]
          : []),
      ].join(" ");
    }),
  ];
  edits.prepend(`${prologue.join(" ")} ${rewritten.head}`);
  const returned = exports.map(({ exported, local }): [string, string] => [asKey(exported), local]);
  edits.append(
    `\n${rewritten.tail}${frozen.length > 0 ? `${harden}(${frozen.join(", ")});\n` : ""}return ${destructured(returned)};\n})\n`,
  );
  return imports;

  function importsOf(statement: ImportDeclaration): readonly Import[] {
    const clause = statement.importClause;
    if (clause === undefined || clause.phaseModifier === SyntaxKind.TypeKeyword) return [];
    const specifier = (statement.moduleSpecifier as unknown as { text: string }).text;
    const found: Import[] = clause.name ? [{ specifier, imported: "default", local: clause.name.text }] : [];
    const bindings = clause.namedBindings;
    if (bindings === undefined) return found;
    if (!isNamedImports(bindings)) return [...found, { specifier, imported: "*", local: bindings.name.text }];
    for (const element of bindings.elements) {
      if (element.isTypeOnly) continue;
      const imported = (element.propertyName ?? element.name).text;
      const local = element.name.text;
      const isRaw = plan.importedSplits.some((split) => split.specifier === element);
      found.push({ specifier, imported: isRaw ? rawName(imported) : imported, local });
      const guarded = isRaw ? guardedEntries.get(local) : undefined;
      if (guarded !== undefined) found.push({ specifier, imported, local: guarded });
    }
    return found;
  }
}

/** Exports may be called by any text: `export { a as "a-b" }`. */
const asKey = (name: string): string =>
  /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(name) ? name : JSON.stringify(name);

function bySpecifier(
  imports: readonly Import[],
): readonly { specifier: string; whole: readonly string[]; named: readonly (readonly [string, string])[] }[] {
  const specifiers = [...new Set(imports.map(({ specifier }) => specifier))];
  return specifiers.map((specifier) => {
    const from = imports.filter((one) => one.specifier === specifier);
    return {
      specifier,
      whole: from.filter(({ imported }) => imported === "*").map(({ local }) => local),
      named: from.filter(({ imported }) => imported !== "*").map(({ imported, local }) => [imported, local] as const),
    };
  });
}
