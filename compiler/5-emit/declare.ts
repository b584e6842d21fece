import type { Module } from "../1-open/session.ts";
import {
  type Checker,
  type Identifier,
  isClassDeclaration,
  isEnumDeclaration,
  isExportAssignment,
  isExportDeclaration,
  isFunctionDeclaration,
  isIdentifier,
  isImportDeclaration,
  isInterfaceDeclaration,
  isModuleDeclaration,
  isNamedExports,
  isTypeAliasDeclaration,
  isVariableStatement,
  ModifierFlags,
  type Node,
  type Statement,
} from "../1-open/typescript.ts";
import { boundIdentifiers, declareClass, declareEnum, declareFunction, declareVariable } from "./declare-values.ts";
import { emittedSpecifier } from "./emitted-specifier.ts";
import { makeTypePrinter, type TypePrinter } from "./print-types.ts";

/**
 * Writes the `.d.ts` text of modules: what is annotated is taken as it is written, and the checker is asked only for what is
 * inferred. Answers texts by path.
 */
export function declareAll(modules: readonly Module[], checker: Checker): ReadonlyMap<string, string> {
  const print = makeTypePrinter(checker);
  return new Map(modules.map((module) => [module.path, declareModule(module, print)]));
}

interface Piece {
  /** Names that the piece declares; it is kept if it is exported, or if another kept piece mentions one of them. */
  readonly names: readonly string[];
  readonly isExported: boolean;
  readonly text: string;
}

function declareModule(module: Module, print: TypePrinter): string {
  const pieces = module.tree.statements.flatMap((statement) => declareStatement(statement, module, print));
  const kept = new Set(pieces.filter(({ isExported }) => isExported));
  // Declarations are kept for as long as something that is kept mentions them.
  for (let size = -1; size !== kept.size; ) {
    size = kept.size;
    const words = new Set([...kept].flatMap(({ text }) => text.match(word) ?? []));
    for (const piece of pieces) if (piece.names.some((name) => words.has(name))) kept.add(piece);
  }
  const lines = pieces.filter((piece) => kept.has(piece)).map(({ text }) => text);
  // Without an export of its own a declaration file exports everything in it.
  const needsMark =
    [...kept].some(({ isExported, names }) => !isExported && names.length > 0) ||
    ![...kept].some(({ isExported }) => isExported);
  return `${[...lines, ...(needsMark ? ["export {};"] : [])].join("\n")}\n`;
}

const word = /[\p{ID_Start}$_][\p{ID_Continue}$]*/gu;

function declareStatement(statement: Statement, module: Module, print: TypePrinter): readonly Piece[] {
  const doc = docComment(statement, module.text);
  if (isImportDeclaration(statement)) {
    const names = importedNames(statement);
    return names.length === 0
      ? []
      : [{ names, isExported: false, text: respecified(statement, statement.moduleSpecifier) }];
  }
  if (isExportDeclaration(statement)) {
    const isLocal =
      statement.moduleSpecifier === undefined &&
      statement.exportClause !== undefined &&
      isNamedExports(statement.exportClause);
    const text =
      isLocal || statement.moduleSpecifier === undefined
        ? statement.getText()
        : respecified(statement, statement.moduleSpecifier);
    return [{ names: [], isExported: true, text }];
  }
  if (isExportAssignment(statement)) {
    const { expression } = statement;
    if (isIdentifier(expression))
      return [{ names: [], isExported: true, text: `${doc}export default ${expression.text};` }];
    return [
      {
        names: [],
        isExported: true,
        text: `${doc}declare const _default: ${print.ofNode(expression)};\nexport default _default;`,
      },
    ];
  }
  const flags = (statement as { modifierFlags?: number }).modifierFlags ?? 0;
  const isExported = (flags & ModifierFlags.Export) !== 0;
  const name = (statement as { name?: Identifier }).name?.text;
  if (isInterfaceDeclaration(statement) || isTypeAliasDeclaration(statement) || isModuleDeclaration(statement)) {
    return [{ names: name === undefined ? [] : [name], isExported, text: doc + statement.getText() }];
  }
  const lead = `${doc}${isExported ? "export " : ""}${flags & ModifierFlags.Default ? "default " : "declare "}`;
  if (isFunctionDeclaration(statement)) {
    if (statement.body !== undefined && hasOverloads(statement, module)) return [];
    return [{ names: name === undefined ? [] : [name], isExported, text: lead + declareFunction(statement, print) }];
  }
  if (isEnumDeclaration(statement))
    return [{ names: [statement.name.text], isExported, text: lead + declareEnum(statement, print) }];
  if (isClassDeclaration(statement)) {
    return [{ names: name === undefined ? [] : [name], isExported, text: lead + declareClass(statement, print) }];
  }
  if (isVariableStatement(statement)) {
    const names = statement.declarationList.declarations.flatMap(({ name: bound }) => boundIdentifiers(bound));
    return statement.declarationList.declarations.flatMap((declaration) =>
      declareVariable(declaration, print).map((text, at) => ({
        names: [names[at]?.text ?? ""],
        isExported,
        text: `${lead}${text}`,
      })),
    );
  }
  return [];
}

/** The implementation of an overloaded function is not part of what others see. */
function hasOverloads(implementation: { readonly name?: Identifier }, module: Module): boolean {
  return module.tree.statements.some(
    (other) =>
      isFunctionDeclaration(other) && other.body === undefined && other.name?.text === implementation.name?.text,
  );
}

function importedNames(statement: Node): readonly string[] {
  const names: string[] = [];
  const visit = (node: Node): undefined => {
    if (isIdentifier(node)) names.push(node.text);
    else node.forEachChild(visit);
    return undefined;
  };
  const { importClause } = statement as { importClause?: Node };
  if (importClause !== undefined) visit(importClause);
  return names;
}

/** The statement with the specifier under which the emitted declarations are found. */
function respecified(statement: Node, specifier: Node): string {
  const text = statement.getText();
  const at = specifier.getStart() - statement.getStart();
  const emitted = JSON.stringify(emittedSpecifier((specifier as unknown as { text: string }).text));
  return text.slice(0, at) + emitted + text.slice(at + specifier.getEnd() - specifier.getStart());
}

/** The last doc comment in front of a statement, with its line end. */
function docComment(statement: Node, text: string): string {
  const before = text.slice(statement.getFullStart(), statement.getStart());
  const found = before.match(/\/\*\*(?:(?!\*\/)[\s\S])*\*\/(?=\s*$)/);
  return found === null ? "" : `${found[0]}\n`;
}
