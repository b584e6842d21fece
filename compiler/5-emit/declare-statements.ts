import type { Module } from "../1-open/session.ts";
import {
  type ExportAssignment,
  type Identifier,
  type ImportDeclaration,
  isClassDeclaration,
  isEnumDeclaration,
  isExportAssignment,
  isExportDeclaration,
  isFunctionDeclaration,
  isIdentifier,
  isImportDeclaration,
  isInterfaceDeclaration,
  isModuleDeclaration,
  isNamedImports,
  isTypeAliasDeclaration,
  isVariableStatement,
  ModifierFlags,
  type Statement,
} from "../1-open/typescript.ts";
import { declareClass } from "./declare-class.ts";
import {
  boundIdentifiers,
  declareEnum,
  declareFunction,
  declareVariable,
  docComments,
  isLiteral,
  literalOf,
  written,
} from "./declare-values.ts";
import { emittedSpecifier } from "./emitted-specifier.ts";
import type { TypePrinter } from "./print-types.ts";

/** One declaration, written only if it is kept: it is exported, or another that is kept mentions one of its names. */
export interface Piece {
  readonly names: readonly string[];
  readonly isExported: boolean;
  readonly isImport: boolean;
  /** A variable or function: only `typeof` and its like can mention it. */
  readonly isValue: boolean;
  /** Good once all questions that the first call asked are settled. */
  readonly write: (print: TypePrinter) => string;
}

export function declareModule({ tree }: Module): readonly Piece[] {
  const overloaded = new Set<string | undefined>();
  for (const statement of tree.statements)
    if (isFunctionDeclaration(statement) && statement.body === undefined) overloaded.add(statement.name?.text);
  return tree.statements.flatMap((statement): readonly Piece[] => {
    // The implementation of an overloaded function is not part of what others see.
    if (isFunctionDeclaration(statement) && statement.body !== undefined && overloaded.has(statement.name?.text))
      return [];
    return declareStatement(statement);
  });
}

const bare = { names: [], isExported: true, isImport: false, isValue: false };

function declareStatement(statement: Statement): readonly Piece[] {
  if (isImportDeclaration(statement)) {
    const names = importedNames(statement);
    if (names.length === 0) return [];
    return [{ names, isExported: false, isImport: true, isValue: false, write: () => respecified(statement) }];
  }
  if (isExportDeclaration(statement)) {
    const write = () => (statement.moduleSpecifier === undefined ? statement.getText() : respecified(statement));
    return [{ ...bare, write: () => docComments(statement) + write() }];
  }
  if (isExportAssignment(statement)) return [{ ...bare, write: (print) => declareDefault(statement, print) }];
  const flags = (statement as { modifierFlags?: number }).modifierFlags ?? 0;
  const isExported = (flags & ModifierFlags.Export) !== 0;
  const name = (statement as { name?: Identifier }).name?.text;
  const piece = { names: name === undefined ? [] : [name], isExported, isImport: false, isValue: false };
  if (isInterfaceDeclaration(statement) || isTypeAliasDeclaration(statement))
    return [{ ...piece, write: () => docComments(statement) + written(statement) }];
  if (isModuleDeclaration(statement)) {
    const lead = flags & (ModifierFlags.Export | ModifierFlags.Ambient) ? "" : "declare ";
    return [{ ...piece, write: () => docComments(statement) + lead + written(statement) }];
  }
  const words = `${isExported ? "export " : ""}${flags & ModifierFlags.Default ? "default " : "declare "}`;
  // Of several variables in one statement the comment is about the first.
  const lead = (isFirst = true): string => (isFirst ? docComments(statement) : "") + words;
  if (isFunctionDeclaration(statement))
    return [{ ...piece, isValue: true, write: (print) => lead() + declareFunction(statement, print) }];
  if (isEnumDeclaration(statement)) return [{ ...piece, write: (print) => lead() + declareEnum(statement, print) }];
  if (isClassDeclaration(statement)) {
    const write = (print: TypePrinter): string => {
      const { base, text } = declareClass(statement, print);
      return base + lead() + text;
    };
    return [{ ...piece, write }];
  }
  if (!isVariableStatement(statement)) return [];
  return statement.declarationList.declarations.flatMap((declaration, nth) =>
    boundIdentifiers(declaration.name).map((bound, at) => ({
      ...piece,
      names: [bound.text],
      isValue: true,
      write: (print: TypePrinter) => lead(nth === 0 && at === 0) + declareVariable(declaration, print)[at]!,
    })),
  );
}

function declareDefault(statement: ExportAssignment, print: TypePrinter): string {
  const { expression } = statement;
  const doc = docComments(statement);
  if (isIdentifier(expression)) return `${doc}export default ${expression.text};`;
  // TypeScript has no answer for a literal that stands here.
  const type = isLiteral(expression) ? literalOf(expression) : print.ofNode(expression);
  return `${doc}declare const _default: ${type};\nexport default _default;`;
}

function importedNames({ importClause }: ImportDeclaration): readonly string[] {
  const bindings = importClause?.namedBindings;
  const named =
    bindings === undefined
      ? []
      : isNamedImports(bindings)
        ? bindings.elements.map(({ name }) => name)
        : [bindings.name];
  return [importClause?.name, ...named].flatMap((name) => (name === undefined ? [] : [name.text]));
}

/** The statement with the specifier under which the emitted declarations are found. */
function respecified(statement: Statement): string {
  const specifier = (statement as unknown as { moduleSpecifier: Statement & { readonly text: string } })
    .moduleSpecifier;
  const text = statement.getText();
  const at = specifier.getStart() - statement.getStart();
  const emitted = JSON.stringify(emittedSpecifier(specifier.text));
  return text.slice(0, at) + emitted + text.slice(at + specifier.end - specifier.getStart());
}
