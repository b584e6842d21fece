import type { Module } from "../1-open/session.ts";
import {
  type ArrowFunction,
  type AsExpression,
  isArrowFunction,
  isAsExpression,
  isAwaitExpression,
  isBinaryExpression,
  isDeleteExpression,
  isEnumDeclaration,
  isExportAssignment,
  isExportSpecifier,
  isExpressionWithTypeArguments,
  isHeritageClause,
  isIdentifier,
  isImportEqualsDeclaration,
  isImportSpecifier,
  isJsxElement,
  isJsxFragment,
  isJsxSelfClosingElement,
  isModuleDeclaration,
  isNonNullExpression,
  isParameterDeclaration,
  isPrefixUnaryExpression,
  isPropertyDeclaration,
  isSatisfiesExpression,
  isTypeAssertion,
  isTypeNode,
  isTypeOfExpression,
  isTypeParameterDeclaration,
  isVariableDeclaration,
  isVoidExpression,
  type Node,
  type SatisfiesExpression,
  SyntaxKind,
  skipTrivia,
  type TypeAssertion,
} from "../1-open/typescript.ts";
import { blankOddSpaces } from "./blank-odd-spaces.ts";
import { closeStatements, isOpenEnded } from "./close-statements.ts";
import type { Edits } from "./edits.ts";
import { lacksValues } from "./lacks-values.ts";
import { lowerEnum } from "./lower-enum.ts";

/** Syntax that means something when the program runs and that JavaScript does not have. */
export interface Unsupported {
  readonly node: Node;
  /** What it is, as a person would name it. */
  readonly what: string;
}

/** Blanks everything that TypeScript has beyond JavaScript. Lines stay, and so do columns. Answers what has no erasure. */
export function eraseTypes(module: Module, edits: Edits, form: "module" | "closure"): readonly Unsupported[] {
  const { text, tree } = module;
  const unsupported: Unsupported[] = [];
  if (module.isJavaScript) return unsupported;
  const why = "types do not exist when the program runs";
  const blanked: (readonly [number, number])[] = [];
  const openEnded: Node[] = [];

  const blank = (start: number, end: number): void => {
    blanked.push([start, end]);
    edits.blank(start, end, why);
  };

  const visitAll = (node: Node): void => {
    node.forEachChild((child) => {
      visit(child);
      return undefined;
    });
  };

  const visit = (node: Node): void => {
    if (isTypeNode(node) && !isExpressionWithTypeArguments(node)) return;
    if (isTypeParameterDeclaration(node)) return;
    const what = nameUnsupported(node);
    if (lacksValues(node)) blankWhole(node);
    else if (what !== undefined) unsupported.push({ node, what });
    else if (isEnumDeclaration(node)) {
      const problem = lowerEnum(node, edits, form);
      if (problem !== undefined) unsupported.push(problem);
    } else if ((isImportSpecifier(node) || isExportSpecifier(node)) && node.isTypeOnly) blankWithComma(node);
    else if (isParameterDeclaration(node) && isIdentifier(node.name) && node.name.text === "this") blankWithComma(node);
    else if (isHeritageClause(node) && node.token === SyntaxKind.ImplementsKeyword) blank(node.getStart(), node.end);
    else {
      if (isOpenEnded(node, text)) openEnded.push(node);
      if (isAsExpression(node) || isSatisfiesExpression(node)) eraseAs(node);
      else if (isTypeAssertion(node)) eraseAssertion(node);
      else if (isNonNullExpression(node)) blank(node.end - 1, node.end);
      else eraseParts(node);
      visitAll(node);
    }
  };

  const eraseParts = (node: Node): void => {
    const { typeParameters, typeArguments, type, questionToken, exclamationToken, postfixToken, modifiers } = node as {
      [part in "typeParameters" | "typeArguments" | "modifiers"]?: readonly Node[];
    } & { [part in "type" | "questionToken" | "exclamationToken" | "postfixToken"]?: Node };
    for (const modifier of modifiers ?? []) {
      if (typeModifiers.has(modifier.kind)) blank(modifier.getStart(), modifier.end);
    }
    const mark = canBeMarked(node) ? (postfixToken ?? questionToken ?? exclamationToken) : postfixToken;
    if (mark !== undefined) blank(mark.getStart(), mark.end);
    if (typeArguments?.[0] !== undefined) blank(typeArguments[0].pos - 1, afterAngles(typeArguments));
    if (isArrowFunction(node)) eraseArrow(node);
    else {
      if (typeParameters?.[0] !== undefined) blank(typeParameters[0].pos - 1, afterAngles(typeParameters));
      // A type begins right after its colon.
      if (type !== undefined && annotated.has(node.kind)) blank(type.pos - 1, type.end);
    }
  };

  /** What follows `async` or `return` has to begin on its line, and `=>` has to stand on the line of the `)`. */
  const eraseArrow = (node: ArrowFunction): void => {
    const { typeParameters, parameters, type } = node;
    const isGeneric = typeParameters?.[0] !== undefined;
    const angle = isGeneric ? typeParameters[0]!.pos - 1 : 0;
    const open = skipTrivia(text, isGeneric ? afterAngles(typeParameters) : (node.modifiers?.at(-1)?.end ?? node.pos));
    if (isGeneric && hasLineEnd(text.slice(angle, open))) {
      edits.overwrite(angle, angle + 1, "(", "the parameters begin on the line of what stands before");
      blank(angle + 1, open + 1);
    } else if (isGeneric) blank(angle, afterAngles(typeParameters));
    if (type === undefined) return;
    const close = closeOf(parameters, open);
    if (hasLineEnd(text.slice(close, node.equalsGreaterThanToken.getStart()))) {
      // No half of a pair of surrogates may stay.
      const last = type.end - (/[\udc00-\udfff]/.test(text[type.end - 1]!) ? 2 : 1);
      blank(close, last);
      edits.overwrite(last, type.end, ")".padStart(type.end - last), "the parameters end on the line of the arrow");
    } else blank(type.pos - 1, type.end);
  };

  const closeOf = (parameters: readonly Node[], open: number): number => {
    const at = skipTrivia(text, parameters.at(-1)?.end ?? open + 1);
    return text[at] === "," ? skipTrivia(text, at + 1) : at;
  };

  /** `-a as T ** b` is `(-a) ** b`: `as` ended the operand. No other operator may stand where it would take less than TypeScript gives it. */
  const eraseAs = (node: AsExpression | SatisfiesExpression): void => {
    blank(skipTrivia(text, node.expression.end), node.end);
    const { expression } = node;
    if (isUnit(expression) || !isRaised(node)) return;
    edits.insert(expression.getStart(), "(", "the type held this together", expression.end);
    edits.insert(expression.end, ")", "the type held this together", expression.getStart());
  };

  const eraseAssertion = (node: TypeAssertion): void => {
    const start = node.getStart();
    const end = afterAngles([node.type]);
    let operand = node.expression;
    while (isTypeAssertion(operand)) operand = operand.expression;
    const first = operand.getStart();
    // `return` needs its value on its line; and neither a block nor a declaration is meant.
    const isHeld =
      hasLineEnd(text.slice(start, first)) || /^(?:\{|(?:async|class|function)\b)/.test(text.slice(first, first + 9));
    if (isHeld && !isTypeAssertion(node.parent)) {
      edits.overwrite(start, start + 1, "(", "the type held this together");
      blank(start + 1, end);
      edits.insert(node.end, ")", "the type held this together", start + 1);
    } else blank(start, end);
  };

  const blankWhole = (node: Node): void => {
    const { statements, members } = node.parent as { statements?: unknown; members?: unknown };
    const isListed = statements !== undefined || members !== undefined;
    blank(node.getStart() + (isListed ? 0 : 1), node.end);
    if (!isListed) edits.overwrite(node.getStart(), node.getStart() + 1, ";", "a branch needs a statement");
  };

  const blankWithComma = (node: Node): void => {
    const next = skipTrivia(text, node.end);
    blank(node.getStart(), text[next] === "," ? next + 1 : node.end);
  };

  /** The offset after the `>` of a list. */
  const afterAngles = (list: readonly Node[]): number => {
    const next = skipTrivia(text, list.at(-1)!.end);
    return 1 + (text[next] === "," ? skipTrivia(text, next + 1) : next);
  };

  visitAll(tree);
  blankOddSpaces(tree, text, edits);
  closeStatements(openEnded, blanked, text, edits);
  return unsupported;
}

function nameUnsupported(node: Node): string | undefined {
  if (isModuleDeclaration(node)) return "a namespace with values";
  if (isImportEqualsDeclaration(node)) return "`import =`";
  if (isExportAssignment(node) && node.isExportEquals) return "`export =`";
  if (node.kind === SyntaxKind.Decorator) return "a decorator";
  if (node.kind === SyntaxKind.AccessorKeyword) return "an `accessor` field";
  if (isJsxElement(node) || isJsxSelfClosingElement(node) || isJsxFragment(node)) return "JSX";
  const isProperty = isParameterDeclaration(node) && node.modifiers?.some(({ kind }) => typeModifiers.has(kind));
  return isProperty ? "a parameter property" : undefined;
}

/** Whether what is erased to the left of `**` may stand there by itself. */
const isUnit = (node: Node): boolean =>
  !isBinaryExpression(node) &&
  !isPrefixUnaryExpression(node) &&
  !isTypeOfExpression(node) &&
  !isVoidExpression(node) &&
  !isDeleteExpression(node) &&
  !isAwaitExpression(node);

function isRaised(node: Node): boolean {
  const { parent } = node;
  if (isAsExpression(parent) || isSatisfiesExpression(parent)) return isRaised(parent);
  return (
    isBinaryExpression(parent) && parent.left === node && parent.operatorToken.kind === SyntaxKind.AsteriskAsteriskToken
  );
}

const hasLineEnd = (text: string): boolean => /[\n\r\u2028\u2029]/.test(text);

const typeModifiers: ReadonlySet<SyntaxKind> = new Set([
  SyntaxKind.AbstractKeyword,
  SyntaxKind.DeclareKeyword,
  SyntaxKind.OverrideKeyword,
  SyntaxKind.PrivateKeyword,
  SyntaxKind.ProtectedKeyword,
  SyntaxKind.PublicKeyword,
  SyntaxKind.ReadonlyKeyword,
]);

/** Of other nodes `?` is the conditional operator's. */
const canBeMarked = (node: Node): boolean =>
  isParameterDeclaration(node) || isPropertyDeclaration(node) || isVariableDeclaration(node);

const annotated: ReadonlySet<SyntaxKind> = new Set([
  SyntaxKind.Parameter,
  SyntaxKind.VariableDeclaration,
  SyntaxKind.PropertyDeclaration,
  SyntaxKind.FunctionDeclaration,
  SyntaxKind.FunctionExpression,
  SyntaxKind.MethodDeclaration,
  SyntaxKind.GetAccessor,
  SyntaxKind.SetAccessor,
  SyntaxKind.Constructor,
]);
