import { pureCalls } from "@capc/runtime/tables";
import {
  type BinaryExpression,
  type CallExpression,
  type ClassExpression,
  type ElementAccessExpression,
  type Expression,
  isComputedPropertyName,
  isIdentifier,
  isPropertyAccessExpression,
  type Node,
  type ObjectLiteralExpression,
  type PropertyDeclaration,
  type PropertyName,
  type RegularExpressionLiteral,
  SyntaxKind,
  type TaggedTemplateExpression,
  type TemplateExpression,
} from "../1-open/typescript.ts";
import type { About } from "./rule.ts";
import { safeOrigin } from "./safe-origin.ts";
import { unwrapped } from "./unwrapped.ts";

/** A part of an initialiser that may not be evaluated while a module loads. */
export interface Impurity {
  readonly node: Node;
  readonly kind: "call" | "new" | "state" | "order" | "iteration" | "conversion" | "regexp" | "class" | "this";
}

const conversionHooks: ReadonlySet<string> = new Set(["toString", "valueOf", "toJSON"]);
const silentOperators: ReadonlySet<SyntaxKind> = new Set([
  SyntaxKind.AmpersandAmpersandToken,
  SyntaxKind.BarBarToken,
  SyntaxKind.QuestionQuestionToken,
  SyntaxKind.CommaToken,
]);
const convertsNothing = /^((Object|Array)\.(?!hasOwn)|(Boolean|Namespace|harden|guard|makeBrandPair)$)/;

/**
 * Judges the initialisers of one module, in source order, because later ones may use earlier ones. What is evaluated while a module loads
 * may run nothing of the module's own: no function, accessor, iterator or conversion hook, for it could hide a closure over state in
 * what the module keeps, where freezing does not reach, and two importers could talk through it.
 */
export function makePurityJudge(
  about: About,
): (parts: readonly Node[], declared: readonly string[]) => Impurity | undefined {
  const { names } = about;
  /** Names of this module whose values may have a method that conversions call. */
  const hooked = new Set<string>();

  return (parts, declared) => {
    // Of the two only one may occur in a statement: a conversion of something that has a hook would run it.
    let hook = false;
    let mayHook = false;
    let conversion: Node | undefined;
    let mayConvert: Node | undefined;
    const convert = (node: Node): void => {
      conversion ??= node;
    };

    const first = (nodes: readonly (Node | undefined)[]): Impurity | undefined => {
      for (const node of nodes) {
        const found = node === undefined ? undefined : judge(node);
        if (found !== undefined) return found;
      }
      return undefined;
    };

    const judgeName = (name: PropertyName, value: Node | undefined): Impurity | undefined => {
      const isData = value !== undefined && isDataLiteral(value);
      if (!isComputedPropertyName(name)) {
        if (!isData && conversionHooks.has((name as { text?: string }).text ?? "")) hook = true;
        return undefined;
      }
      const key = unwrapped(name.expression);
      if (isIdentifier(key) || (isPropertyAccessExpression(key) && isIdentifier(key.expression))) mayConvert ??= key;
      else if (key.kind !== SyntaxKind.StringLiteral && key.kind !== SyntaxKind.NumericLiteral) convert(key);
      if (!isData) mayHook = true;
      return judge(key);
    };

    const judgeObject = (node: ObjectLiteralExpression): Impurity | undefined => {
      for (const property of node.properties) {
        switch (property.kind) {
          case SyntaxKind.GetAccessor:
          case SyntaxKind.SetAccessor:
            return { node: property.name, kind: "call" };
          case SyntaxKind.SpreadAssignment: {
            const found = judge(property.expression);
            if (found) return found;
            continue;
          }
          case SyntaxKind.PropertyAssignment: {
            const found = judgeName(property.name, property.initializer) ?? judge(property.initializer);
            if (found) return found;
            continue;
          }
          case SyntaxKind.ShorthandPropertyAssignment: {
            const found = judgeName(property.name, property.name) ?? judge(property.name);
            if (found) return found;
            continue;
          }
          default: {
            const found = judgeName(property.name, undefined);
            if (found) return found;
          }
        }
      }
      return undefined;
    };

    const judgeCall = (node: CallExpression): Impurity | undefined => {
      const { expression, arguments: given, questionDotToken } = node;
      const callee = pureCallee(expression);
      const most = callee === "JSON.stringify" ? 1 : callee === undefined ? -1 : pureCalls[callee]!;
      if (callee === undefined || questionDotToken !== undefined) return { node: expression, kind: "call" };
      const tooMany = given[most] ?? given.find(({ kind }) => kind === SyntaxKind.SpreadElement);
      if (tooMany !== undefined) return { node: tooMany, kind: "call" };
      if (!convertsNothing.test(callee)) convert(node);
      return first([expression, ...given]);
    };

    const pureCallee = (callee: Expression): string | undefined => {
      const name = nameOfCallee(callee, about);
      return name !== undefined && Object.hasOwn(pureCalls, name) ? name : undefined;
    };

    const judgeClass = (node: ClassExpression): Impurity | undefined => {
      for (const clause of node.heritageClauses ?? []) {
        if (clause.token !== SyntaxKind.ExtendsKeyword) continue;
        const base = clause.types[0]?.expression;
        const found = base && judge(base);
        if (found) return found;
        const isError = base !== undefined && /^\w*Error$/.test(safeOrigin(base, about) ?? "");
        const stamp = node.members.find(
          (member) => (member as { name?: Node }).name?.kind === SyntaxKind.PrivateIdentifier,
        );
        if (stamp !== undefined && !isError) return { node: (stamp as unknown as { name: Node }).name, kind: "class" };
      }
      for (const member of node.members) {
        const { name, kind } = member as unknown as PropertyDeclaration;
        const isStatic = (member as unknown as { modifiers?: readonly Node[] }).modifiers?.some(
          (modifier) => modifier.kind === SyntaxKind.StaticKeyword,
        );
        if ((kind as SyntaxKind) === SyntaxKind.ClassStaticBlockDeclaration) return { node: member, kind: "class" };
        if (name === undefined) continue;
        if (isComputedPropertyName(name) && !isStatic) {
          const found = judgeName(name, undefined);
          if (found) return found;
        }
        if (!isStatic) continue;
        if (name.kind === SyntaxKind.PrivateIdentifier) return { node: name, kind: "class" };
        if ((kind as SyntaxKind) === SyntaxKind.GetAccessor || (kind as SyntaxKind) === SyntaxKind.SetAccessor)
          return { node: name, kind: "call" };
        const value = (member as unknown as PropertyDeclaration).initializer;
        const found = judgeName(name, value) ?? (value && judge(value));
        if (found) return found;
      }
      return undefined;
    };

    const judge = (given: Node): Impurity | undefined => {
      const node = unwrapped(given as Expression) as Node;
      switch (node.kind) {
        case SyntaxKind.Identifier: {
          const name = node as import("../1-open/typescript.ts").Identifier;
          if (names.bindingOf(name) !== undefined && hooked.has(name.text)) hook = true;
          return undefined;
        }
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
        case SyntaxKind.RegularExpressionLiteral:
          // With these flags it remembers where its last match ended.
          return /[gy][a-z]*$/.test((node as RegularExpressionLiteral).text) ? { node, kind: "regexp" } : undefined;
        case SyntaxKind.TemplateExpression:
          convert(node);
          return first((node as TemplateExpression).templateSpans.map(({ expression }) => expression));
        case SyntaxKind.ArrayLiteralExpression: {
          const { elements } = node as unknown as { elements: readonly Node[] };
          const spread = elements.find(({ kind }) => kind === SyntaxKind.SpreadElement);
          return spread ? { node: spread, kind: "iteration" } : first(elements);
        }
        case SyntaxKind.ObjectLiteralExpression:
          return judgeObject(node as ObjectLiteralExpression);
        case SyntaxKind.ClassExpression: {
          const { name } = node as ClassExpression;
          return name ? { node: name, kind: "class" } : judgeClass(node as ClassExpression);
        }
        case SyntaxKind.ClassDeclaration:
          return judgeClass(node as unknown as ClassExpression);
        case SyntaxKind.PropertyAccessExpression:
          return judge((node as unknown as { expression: Node }).expression);
        case SyntaxKind.ElementAccessExpression: {
          const { expression, argumentExpression } = node as ElementAccessExpression;
          const key = unwrapped(argumentExpression);
          if (key.kind === SyntaxKind.StringLiteral || key.kind === SyntaxKind.NumericLiteral) return judge(expression);
          convert(key);
          // With any key at all one could reach a class's prototype, and through it an accessor.
          return isLiteralName(expression, about) ? first([expression, key]) : { node: key, kind: "conversion" };
        }
        case SyntaxKind.CallExpression:
          return judgeCall(node as CallExpression);
        case SyntaxKind.TaggedTemplateExpression: {
          const { tag, template } = node as TaggedTemplateExpression;
          if (nameOfCallee(tag, about) !== "String.raw") return { node: tag, kind: "call" };
          convert(node);
          return judge(template);
        }
        case SyntaxKind.ConditionalExpression: {
          const { condition, whenTrue, whenFalse } = node as unknown as Record<
            "condition" | "whenTrue" | "whenFalse",
            Node
          >;
          return first([condition, whenTrue, whenFalse]);
        }
        case SyntaxKind.BinaryExpression: {
          const { left, operatorToken, right } = node as BinaryExpression;
          const operator = operatorToken.kind;
          if (operator >= SyntaxKind.FirstAssignment && operator <= SyntaxKind.LastAssignment)
            return { node, kind: "state" };
          if (operator === SyntaxKind.InstanceOfKeyword) return { node, kind: "call" };
          if (!silentOperators.has(operator)) convert(node);
          return first([left, right]);
        }
        case SyntaxKind.PrefixUnaryExpression:
        case SyntaxKind.PostfixUnaryExpression: {
          const { operator, operand } = node as unknown as { operator: SyntaxKind; operand: Node };
          if (operator === SyntaxKind.PlusPlusToken || operator === SyntaxKind.MinusMinusToken)
            return { node, kind: "state" };
          convert(node);
          return judge(operand);
        }
        case SyntaxKind.TypeOfExpression:
        case SyntaxKind.VoidExpression:
          convert(node);
          return judge((node as unknown as { expression: Node }).expression);
        case SyntaxKind.NewExpression:
          return { node, kind: "new" };
        case SyntaxKind.ThisKeyword:
          return { node, kind: "this" };
        default:
          // A permit list: what is not above has not been thought about.
          return { node, kind: "order" };
      }
    };

    const found = first(parts);
    if (found !== undefined) return found;
    if (hook || mayHook) for (const name of declared) hooked.add(name);
    const clash = hook ? (conversion ?? mayConvert) : mayHook ? conversion : undefined;
    return clash && { node: clash, kind: "conversion" };
  };
}

const isDataLiteral = (value: Node): boolean => {
  const { kind } = unwrapped(value as Expression);
  return (
    kind === SyntaxKind.StringLiteral ||
    kind === SyntaxKind.NumericLiteral ||
    kind === SyntaxKind.BigIntLiteral ||
    kind === SyntaxKind.TrueKeyword ||
    kind === SyntaxKind.FalseKeyword ||
    kind === SyntaxKind.NullKeyword ||
    kind === SyntaxKind.RegularExpressionLiteral ||
    kind === SyntaxKind.NoSubstitutionTemplateLiteral ||
    kind === SyntaxKind.TemplateExpression ||
    kind === SyntaxKind.ArrayLiteralExpression ||
    kind === SyntaxKind.ObjectLiteralExpression
  );
};

/** The name by which the table of pure calls knows a callee, whatever it is called here. */
function nameOfCallee(given: Expression, about: About): string | undefined {
  const callee = unwrapped(given);
  if (isIdentifier(callee)) {
    const from = about.names.bindingOf(callee)?.importedFrom;
    if (from?.specifier === "@capc/runtime") return from.name;
    return about.isSafeName(callee) ? callee.text : undefined;
  }
  if (!isPropertyAccessExpression(callee) || callee.questionDotToken !== undefined) return undefined;
  const object = unwrapped(callee.expression);
  return isIdentifier(object) && about.isSafeName(object) ? `${object.text}.${callee.name.text}` : undefined;
}

/** Whether a name stands for an array or a record that is written down where it is declared. */
function isLiteralName(given: Expression, { names }: About): boolean {
  const expression = unwrapped(given);
  const binding = isIdentifier(expression) ? names.bindingOf(expression) : undefined;
  const initializer = (binding?.declaration as { initializer?: Expression } | undefined)?.initializer;
  const kind = initializer && unwrapped(initializer).kind;
  return kind === SyntaxKind.ArrayLiteralExpression || kind === SyntaxKind.ObjectLiteralExpression;
}
