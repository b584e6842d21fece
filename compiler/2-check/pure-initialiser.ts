import { pureCalls } from "@capc/runtime/tables";
import {
  type ArrayLiteralExpression,
  type BinaryExpression,
  type CallExpression,
  type ClassExpression,
  type ConditionalExpression,
  type ElementAccessExpression,
  type Expression,
  type Identifier,
  isComputedPropertyName,
  type Node,
  type ObjectLiteralElementLike,
  type ObjectLiteralExpression,
  type PrefixUnaryExpression,
  type PropertyAccessExpression,
  type RegularExpressionLiteral,
  SyntaxKind,
  type TaggedTemplateExpression,
  type TemplateExpression,
  type TypeOfExpression,
} from "../1-open/typescript.ts";
import { findPatterns } from "./find-patterns.ts";
import { type LoadingNotes, makeLoadingNotes } from "./loading-notes.ts";
import { isLiteralName, nameCallee } from "./name-callee.ts";
import { judgeClass } from "./pure-class.ts";
import type { About } from "./rule.ts";
import { safeOrigin } from "./safe-origin.ts";
import { unwrapped } from "./unwrapped.ts";

/** A part of an initialiser that may not be evaluated while a module loads. */
export interface Impurity {
  readonly node: Node;
  readonly kind: "call" | "new" | "state" | "iteration" | "conversion" | "regexp" | "class" | "this" | "other";
}

/** Judges what a statement at module scope evaluates; `declared` are the names that it declares. */
export type PurityJudge = (parts: readonly Node[], declared: readonly string[]) => Impurity | undefined;

/** Calls that look at no value's conversion methods. */
const convertsNothing = /^((Object|Array)\.(?!hasOwn)|(Boolean|Namespace|harden|guard|makeBrandPair)$)/;

const silentOperators: ReadonlySet<SyntaxKind> = new Set([
  SyntaxKind.AmpersandAmpersandToken,
  SyntaxKind.BarBarToken,
  SyntaxKind.QuestionQuestionToken,
  SyntaxKind.CommaToken,
]);

/**
 * Judges the initialisers of one module, in source order, because later ones may use earlier ones. What is evaluated while a module loads
 * may run nothing of the module's own: no function, accessor, iterator or conversion method, for it could hide a closure over state in
 * what the module keeps, where freezing does not reach, and two importers could talk through it.
 */
export function makePurityJudge(about: About): PurityJudge {
  /** Names of this module whose values may have a method that conversions call. */
  const hooked = new Set<string>();
  return (parts, declared) => {
    const notes = makeLoadingNotes();
    const judge = makeJudge(about, notes, hooked);
    const found = firstOf(parts, judge);
    if (found !== undefined) return found;
    if (notes.isHooked) for (const name of declared) hooked.add(name);
    const clash = notes.clash();
    return clash && { node: clash, kind: "conversion" };
  };
}

type Judge = (node: Node) => Impurity | undefined;

function firstOf(nodes: readonly (Node | undefined)[], judge: Judge): Impurity | undefined {
  for (const node of nodes) {
    const found = node === undefined ? undefined : judge(node);
    if (found !== undefined) return found;
  }
  return undefined;
}

function makeJudge(about: About, notes: LoadingNotes, hooked: ReadonlySet<string>): Judge {
  const folded = new Set(findPatterns(about.names).flatMap((one) => (one.folded === undefined ? [] : one.literal)));
  const isFolded = (node: Node): boolean => folded.has(node);
  const judge: Judge = (given) => {
    const node: Node = unwrapped(given as Expression);
    if (isFolded(node)) return undefined;
    switch (node.kind) {
      case SyntaxKind.StringLiteral:
      case SyntaxKind.NumericLiteral:
      case SyntaxKind.BigIntLiteral:
      case SyntaxKind.NoSubstitutionTemplateLiteral:
      case SyntaxKind.TrueKeyword:
      case SyntaxKind.FalseKeyword:
      case SyntaxKind.NullKeyword:
      case SyntaxKind.ArrowFunction:
      case SyntaxKind.FunctionExpression:
      case SyntaxKind.OmittedExpression:
        return undefined;
      case SyntaxKind.Identifier: {
        const name = node as Identifier;
        if (about.names.bindingOf(name) !== undefined && hooked.has(name.text)) notes.noteHook();
        return undefined;
      }
      case SyntaxKind.RegularExpressionLiteral:
        // With these flags it remembers where its last match ended.
        return /[gy][a-z]*$/.test((node as RegularExpressionLiteral).text) &&
          !findPatterns(about.names).some(({ literal, list }) => literal === node || list?.includes(node))
          ? { node, kind: "regexp" }
          : undefined;
      case SyntaxKind.TemplateExpression:
        notes.noteConversion(node);
        return firstOf(
          (node as TemplateExpression).templateSpans.map(({ expression }) => expression),
          judge,
        );
      case SyntaxKind.ArrayLiteralExpression: {
        const { elements } = node as ArrayLiteralExpression;
        const spread = elements.find(({ kind }) => kind === SyntaxKind.SpreadElement);
        return spread ? { node: spread, kind: "iteration" } : firstOf(elements, judge);
      }
      case SyntaxKind.ObjectLiteralExpression:
        return firstOf((node as ObjectLiteralExpression).properties, (one) =>
          judgeProperty(one as ObjectLiteralElementLike, notes, judge),
        );
      case SyntaxKind.ClassExpression:
      case SyntaxKind.ClassDeclaration: {
        const { name, kind } = node as ClassExpression;
        if (name !== undefined && kind === SyntaxKind.ClassExpression) return { node: name, kind: "class" };
        const isErrorClass = (base: Expression): boolean => /^\w*Error$/.test(safeOrigin(base, about) ?? "");
        return judgeClass(node as ClassExpression, isErrorClass, notes, judge);
      }
      case SyntaxKind.PropertyAccessExpression:
        return judge((node as PropertyAccessExpression).expression);
      case SyntaxKind.ElementAccessExpression:
        return judgeElement(node as ElementAccessExpression, about, notes, judge);
      case SyntaxKind.CallExpression:
        return judgeCall(node as CallExpression, about, notes, judge);
      case SyntaxKind.TaggedTemplateExpression: {
        const { tag, template } = node as TaggedTemplateExpression;
        if (nameCallee(tag, about) !== "String.raw") return { node: tag, kind: "call" };
        notes.noteConversion(node);
        return judge(template);
      }
      case SyntaxKind.ConditionalExpression: {
        const { condition, whenTrue, whenFalse } = node as ConditionalExpression;
        return firstOf([condition, whenTrue, whenFalse], judge);
      }
      case SyntaxKind.BinaryExpression: {
        const { left, operatorToken, right } = node as BinaryExpression;
        const operator = operatorToken.kind;
        if (operator >= SyntaxKind.FirstAssignment && operator <= SyntaxKind.LastAssignment)
          return { node, kind: "state" };
        if (operator === SyntaxKind.InstanceOfKeyword) return { node, kind: "call" };
        if (!silentOperators.has(operator)) notes.noteConversion(node);
        return firstOf([left, right], judge);
      }
      case SyntaxKind.PrefixUnaryExpression:
      case SyntaxKind.PostfixUnaryExpression: {
        const { operator, operand } = node as PrefixUnaryExpression;
        if (operator === SyntaxKind.PlusPlusToken || operator === SyntaxKind.MinusMinusToken)
          return { node, kind: "state" };
        notes.noteConversion(node);
        return judge(operand);
      }
      case SyntaxKind.TypeOfExpression:
      case SyntaxKind.VoidExpression:
        notes.noteConversion(node);
        return judge((node as TypeOfExpression).expression);
      case SyntaxKind.NewExpression: {
        const table = findPatterns(about.names).find(({ literal }) => literal === node)?.table;
        if (table === undefined) return { node, kind: "new" };
        return table.isFolded ? undefined : judge(table.entries);
      }
      case SyntaxKind.ThisKeyword:
        return { node, kind: "this" };
      default:
        // A permit list: what is not above has not been thought about.
        return { node, kind: "other" };
    }
  };
  return judge;
}

function judgeProperty(property: ObjectLiteralElementLike, notes: LoadingNotes, judge: Judge): Impurity | undefined {
  if (property.kind === SyntaxKind.SpreadAssignment) return judge(property.expression);
  const { name } = property;
  const key = isComputedPropertyName(name) ? judge(name.expression) : undefined;
  if (key) return key;
  switch (property.kind) {
    case SyntaxKind.GetAccessor:
    case SyntaxKind.SetAccessor:
      return { node: name, kind: "call" };
    case SyntaxKind.PropertyAssignment:
      notes.noteMember(name, property.initializer);
      return judge(property.initializer);
    case SyntaxKind.ShorthandPropertyAssignment:
      notes.noteMember(name, name);
      return judge(name);
    default:
      notes.noteMember(name, undefined);
      return undefined;
  }
}

function judgeElement(
  { expression, argumentExpression }: ElementAccessExpression,
  about: About,
  notes: LoadingNotes,
  judge: Judge,
): Impurity | undefined {
  const key = unwrapped(argumentExpression);
  if (key.kind === SyntaxKind.StringLiteral || key.kind === SyntaxKind.NumericLiteral) return judge(expression);
  notes.noteConversion(key);
  // With any key at all one could reach a class's prototype, and through it an accessor.
  return isLiteralName(expression, about) ? firstOf([expression, key], judge) : { node: key, kind: "conversion" };
}

function judgeCall(node: CallExpression, about: About, notes: LoadingNotes, judge: Judge): Impurity | undefined {
  const { expression, arguments: given, questionDotToken } = node;
  const callee = nameCallee(expression, about);
  if (callee === undefined || !Object.hasOwn(pureCalls, callee) || questionDotToken !== undefined)
    return { node: expression, kind: "call" };
  // A replacer would be handed what is not frozen yet.
  const most = callee === "JSON.stringify" ? 1 : pureCalls[callee]!;
  const tooMany = given[most] ?? given.find(({ kind }) => kind === SyntaxKind.SpreadElement);
  if (tooMany !== undefined) return { node: tooMany, kind: "call" };
  if (!convertsNothing.test(callee)) notes.noteConversion(node);
  return firstOf(given, judge);
}
