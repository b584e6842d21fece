import type { Module } from "../1-open/session.ts";
import {
  isArrowFunction,
  isAsExpression,
  isClassDeclaration,
  isClassExpression,
  isEnumDeclaration,
  isExportDeclaration,
  isExportSpecifier,
  isFunctionDeclaration,
  isHeritageClause,
  isIdentifier,
  isImportDeclaration,
  isImportSpecifier,
  isIndexSignatureDeclaration,
  isInterfaceDeclaration,
  isModuleDeclaration,
  isNonNullExpression,
  isParameterDeclaration,
  isPropertyDeclaration,
  isSatisfiesExpression,
  isTypeAliasDeclaration,
  isTypeAssertion,
  isVariableDeclaration,
  ModifierFlags,
  type Node,
  SyntaxKind,
  skipTrivia,
} from "../1-open/typescript.ts";
import type { Edits } from "./edits.ts";
import { lowerEnum } from "./lower-enum.ts";

/** Syntax that means something when the program runs and that JavaScript does not have. */
export interface Unsupported {
  readonly node: Node;
  /** What it is, as a person would name it. */
  readonly what: string;
}

const typeModifiers: ReadonlySet<SyntaxKind> = new Set([
  SyntaxKind.AbstractKeyword,
  SyntaxKind.DeclareKeyword,
  SyntaxKind.OverrideKeyword,
  SyntaxKind.PrivateKeyword,
  SyntaxKind.ProtectedKeyword,
  SyntaxKind.PublicKeyword,
  SyntaxKind.ReadonlyKeyword,
]);

/** Blanks everything that TypeScript has beyond JavaScript. Lines stay, and so do columns. Answers what has no erasure. */
export function eraseTypes(module: Module, edits: Edits, form: "module" | "closure"): readonly Unsupported[] {
  const { text, tree } = module;
  const unsupported: Unsupported[] = [];
  if (module.isJavaScript) return unsupported;
  const why = "types do not exist when the program runs";
  const blank = (start: number, end: number): void => edits.blank(start, end, why);

  const visitAll = (node: Node): void => {
    node.forEachChild((child) => {
      visit(child);
      return undefined;
    });
  };

  const visit = (node: Node): void => {
    const flags = (node as { modifierFlags?: number }).modifierFlags ?? 0;
    if (isTypeOnlyStatement(node, flags)) blankStatement(node);
    else if (isEnumDeclaration(node)) {
      const problem = lowerEnum(node, edits, form);
      if (problem !== undefined) unsupported.push(problem);
    } else if (isModuleDeclaration(node)) unsupported.push({ node, what: "a namespace with values" });
    else if (node.kind === SyntaxKind.ImportEqualsDeclaration) unsupported.push({ node, what: "`import =`" });
    else if ((isImportSpecifier(node) || isExportSpecifier(node)) && node.isTypeOnly) blankWithComma(node);
    else if (isAsExpression(node) || isSatisfiesExpression(node)) {
      visit(node.expression);
      blankTail(node.expression.getEnd(), node.getEnd());
    } else if (isNonNullExpression(node)) {
      visit(node.expression);
      blank(node.getEnd() - 1, node.getEnd());
    } else if (isTypeAssertion(node)) {
      visit(node.expression);
      blankPrefix(node.getStart(), node.expression.getStart(), node.getEnd());
    } else if (isParameterDeclaration(node) && isIdentifier(node.name) && node.name.text === "this")
      blankWithComma(node);
    else {
      eraseParts(node, flags);
      visitAll(node);
    }
  };

  const eraseParts = (node: Node, flags: number): void => {
    const { typeParameters, typeArguments, type, questionToken, exclamationToken, postfixToken, modifiers } = node as {
      typeParameters?: readonly Node[];
      typeArguments?: readonly Node[];
      type?: Node;
      questionToken?: Node;
      exclamationToken?: Node;
      postfixToken?: Node;
      modifiers?: readonly Node[];
    };
    if (isParameterDeclaration(node) && (modifiers ?? []).some(({ kind }) => typeModifiers.has(kind))) {
      unsupported.push({ node, what: "a parameter property" });
    }
    for (const modifier of modifiers ?? []) {
      if (typeModifiers.has(modifier.kind)) blank(modifier.getStart(), modifier.getEnd());
      else if (modifier.kind === SyntaxKind.Decorator) unsupported.push({ node: modifier, what: "a decorator" });
      else if (modifier.kind === SyntaxKind.AccessorKeyword)
        unsupported.push({ node: modifier, what: "an `accessor` field" });
    }
    const isMember = isPropertyDeclaration(node) && !(flags & ModifierFlags.Static);
    if (
      isMember &&
      (modifiers ?? []).some(({ kind }) => typeModifiers.has(kind)) &&
      /^[[*(]/.test(text.slice(node.name.getStart()))
    ) {
      edits.insert(modifiers![0]!.getStart(), ";", "the field before must not go on");
    }
    if (typeParameters !== undefined) blankAngles(typeParameters);
    if (typeArguments !== undefined) blankAngles(typeArguments);
    const hasMark =
      isParameterDeclaration(node) ||
      isPropertyDeclaration(node) ||
      isVariableDeclaration(node) ||
      postfixToken !== undefined;
    if (hasMark)
      for (const mark of [questionToken, exclamationToken, postfixToken])
        if (mark) blank(mark.getStart(), mark.getEnd());
    if (type !== undefined && hasAnnotation(node)) blankAnnotation(node, type);
    if (isHeritageClause(node) && node.token === SyntaxKind.ImplementsKeyword) blank(node.getStart(), node.getEnd());
  };

  /** `: T`, with the colon, which stands between the last token of what is annotated and the type. */
  const blankAnnotation = (node: Node, type: Node): void => {
    const start = text.lastIndexOf(":", type.getStart() - 1);
    if (isArrowFunction(node) && text.slice(start, node.equalsGreaterThanToken.getStart()).includes("\n")) {
      // `)` and `=>` have to stand on one line.
      const close = text.lastIndexOf(")", start);
      blank(close, type.getEnd() - 1);
      edits.overwrite(type.getEnd() - 1, type.getEnd(), ")", why);
      return;
    }
    blank(start, type.getEnd());
  };

  const blankAngles = (list: readonly Node[]): void => {
    const first = list[0];
    const start = first === undefined ? -1 : text.lastIndexOf("<", first.getFullStart());
    if (first === undefined || start === -1) return;
    const last = list.at(-1)!;
    const end = closingAngle(text, last.getEnd());
    blank(start, end);
  };

  /** Blanks a statement, and keeps the one before it from running into the one after it. */
  const blankStatement = (node: Node): void => {
    blank(node.getStart(), node.getEnd());
    if (goesOn(node.getEnd())) edits.insert(node.getStart(), ";", "the statement before must not go on");
  };

  /** Whether what stands next would continue a statement that has no semicolon. */
  const goesOn = (end: number): boolean => "([`+-/*".includes(text[skipTrivia(text, end)] ?? " ");

  /** Blanks the end of an expression; where a line end after it closed the statement, a semicolon has to. */
  const blankTail = (start: number, end: number): void => {
    blank(start, end);
    const next = skipTrivia(text, end);
    if (goesOn(end) && text.slice(end, next).includes("\n")) {
      edits.insert(start, ";", "the line end after the type closed the statement");
    }
  };

  /** Blanks the start of an expression; with a line end in it, `return` and its like would stop there. */
  const blankPrefix = (start: number, from: number, end: number): void => {
    blank(start, from);
    if (!text.slice(start, from).includes("\n")) return;
    edits.insert(start, "(", why);
    edits.insert(end, ")", why);
  };

  const blankWithComma = (node: Node): void => {
    const after = /^(?:\s|\/\*[\s\S]*?\*\/|\/\/[^\n]*\n)*,/.exec(text.slice(node.getEnd()));
    blank(node.getStart(), node.getEnd() + (after?.[0].length ?? 0));
  };

  visitAll(tree);
  return unsupported;
}

/** Statements and members that are nothing but types. */
function isTypeOnlyStatement(node: Node, flags: number): boolean {
  if (isInterfaceDeclaration(node) || isTypeAliasDeclaration(node) || isIndexSignatureDeclaration(node)) return true;
  if (isImportDeclaration(node)) return node.importClause?.phaseModifier === SyntaxKind.TypeKeyword;
  if (isExportDeclaration(node)) return node.isTypeOnly;
  if (isModuleDeclaration(node)) return (flags & ModifierFlags.Ambient) !== 0 || !hasValues(node);
  const isOverload =
    isFunctionDeclaration(node) || node.kind === SyntaxKind.MethodDeclaration || node.kind === SyntaxKind.Constructor;
  if (isOverload && (node as { body?: Node }).body === undefined) return true;
  const isDeclared = (flags & ModifierFlags.Ambient) !== 0 || (flags & ModifierFlags.Abstract) !== 0;
  if (isClassDeclaration(node) || isClassExpression(node)) return (flags & ModifierFlags.Ambient) !== 0;
  return isDeclared && node.kind !== SyntaxKind.ClassStaticBlockDeclaration;
}

function hasValues(node: Node): boolean {
  const { body } = node as { body?: { statements?: readonly Node[] } & Node };
  if (body?.statements === undefined) return body !== undefined && isModuleDeclaration(body) && hasValues(body);
  return body.statements.some((statement) => {
    const flags = (statement as { modifierFlags?: number }).modifierFlags ?? 0;
    return isModuleDeclaration(statement) ? hasValues(statement) : !isTypeOnlyStatement(statement, flags);
  });
}

const annotated: ReadonlySet<SyntaxKind> = new Set([
  SyntaxKind.Parameter,
  SyntaxKind.VariableDeclaration,
  SyntaxKind.PropertyDeclaration,
  SyntaxKind.FunctionDeclaration,
  SyntaxKind.FunctionExpression,
  SyntaxKind.ArrowFunction,
  SyntaxKind.MethodDeclaration,
  SyntaxKind.GetAccessor,
  SyntaxKind.SetAccessor,
  SyntaxKind.Constructor,
]);

const hasAnnotation = (node: Node): boolean => annotated.has(node.kind);

/** The offset after the `>` that closes a list whose last element ends at `from`. */
function closingAngle(text: string, from: number): number {
  const found = /^(?:\s|,|\/\*[\s\S]*?\*\/|\/\/[^\n]*\n)*>/.exec(text.slice(from));
  return from + (found?.[0].length ?? 0);
}
