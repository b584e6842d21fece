import {
  type AsExpression,
  type AwaitExpression,
  type CallExpression,
  type Expression,
  isArrowFunction,
  isBlock,
  type NewExpression,
  type Node,
  type NonNullExpression,
  type ObjectLiteralExpression,
  type PropertyAccessExpression,
  type ReturnStatement,
  type SourceFile,
  SyntaxKind,
  type TaggedTemplateExpression,
  type TypeAssertion,
  type YieldExpression,
} from "../1-open/typescript.ts";
import { type FunctionNode, isFunctionNode } from "./find-functions.ts";
import { isUnused } from "./read-expressions.ts";

export type Cast = AsExpression | TypeAssertion;

/** The nodes of a module that the planner looks at, found in one walk. */
export interface Survey {
  readonly functions: readonly FunctionNode[];
  readonly calls: readonly CallExpression[];
  readonly awaits: readonly AwaitExpression[];
  /** `yield` expressions whose value, what the consumer sends, is used. */
  readonly yields: readonly YieldExpression[];
  readonly taggedTemplates: readonly TaggedTemplateExpression[];
  readonly casts: readonly Cast[];
  readonly accesses: readonly PropertyAccessExpression[];
  readonly news: readonly NewExpression[];
  readonly nonNulls: readonly NonNullExpression[];
  readonly literals: readonly ObjectLiteralExpression[];
  /** The values that a function hands to its caller: what it returns and yields. */
  resultsOf(fn: FunctionNode): readonly Expression[];
}

export function surveyModule(tree: SourceFile): Survey {
  const functions: FunctionNode[] = [];
  const calls: CallExpression[] = [];
  const awaits: AwaitExpression[] = [];
  const yields: YieldExpression[] = [];
  const taggedTemplates: TaggedTemplateExpression[] = [];
  const casts: Cast[] = [];
  const nonNulls: NonNullExpression[] = [];
  const accesses: PropertyAccessExpression[] = [];
  const news: NewExpression[] = [];
  const literals: ObjectLiteralExpression[] = [];
  const results = new Map<FunctionNode, Expression[]>();
  let around: FunctionNode | undefined;

  const handOut = (value: Expression | undefined): void => {
    if (value !== undefined && around !== undefined) results.get(around)!.push(value);
  };

  const look = (node: Node): void => {
    switch (node.kind) {
      case SyntaxKind.CallExpression:
        if ((node as CallExpression).expression.kind !== SyntaxKind.SuperKeyword) calls.push(node as CallExpression);
        break;
      case SyntaxKind.AwaitExpression:
        awaits.push(node as AwaitExpression);
        break;
      case SyntaxKind.AsExpression:
      case SyntaxKind.TypeAssertionExpression:
        casts.push(node as Cast);
        break;
      case SyntaxKind.PropertyAccessExpression:
        accesses.push(node as PropertyAccessExpression);
        break;
      case SyntaxKind.NewExpression:
        news.push(node as NewExpression);
        break;
      case SyntaxKind.NonNullExpression:
        nonNulls.push(node as NonNullExpression);
        break;
      case SyntaxKind.ObjectLiteralExpression:
        literals.push(node as ObjectLiteralExpression);
        break;
      case SyntaxKind.ReturnStatement:
        handOut((node as ReturnStatement).expression);
        break;
      case SyntaxKind.YieldExpression:
        if ((node as YieldExpression).asteriskToken === undefined) handOut((node as YieldExpression).expression);
        if (!isUnused(node as YieldExpression)) yields.push(node as YieldExpression);
        break;
      case SyntaxKind.TaggedTemplateExpression:
        taggedTemplates.push(node as TaggedTemplateExpression);
        break;
    }
  };

  const visit = (node: Node): undefined => {
    if (isTypeOnly(node)) return undefined;
    look(node);
    if (!isFunctionNode(node)) {
      node.forEachChild(visit);
      return undefined;
    }
    const outer = around;
    functions.push(node);
    around = node;
    results.set(node, isArrowFunction(node) && !isBlock(node.body) ? [node.body] : []);
    node.forEachChild(visit);
    around = outer;
    return undefined;
  };

  tree.forEachChild(visit);
  return {
    functions,
    calls,
    awaits,
    yields,
    taggedTemplates,
    casts,
    nonNulls,
    accesses,
    news,
    literals,
    resultsOf: (fn) => results.get(fn) ?? [],
  };
}

/** Nothing in these exists when the program runs. */
export const isTypeOnly = (node: Node): boolean => typesOnly.has(node.kind);

const typesOnly: ReadonlySet<SyntaxKind> = new Set([
  SyntaxKind.InterfaceDeclaration,
  SyntaxKind.TypeAliasDeclaration,
  SyntaxKind.TypeReference,
  SyntaxKind.TypeLiteral,
  SyntaxKind.FunctionType,
  SyntaxKind.UnionType,
  SyntaxKind.ArrayType,
  SyntaxKind.TypeOperator,
  SyntaxKind.ImportDeclaration,
]);
