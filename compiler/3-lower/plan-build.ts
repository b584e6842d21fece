import {
  type CallExpression,
  type Checker,
  type Expression,
  isAwaitExpression,
  isCallExpression,
  isIdentifier,
  isNonNullExpression,
  isSpreadElement,
  type Node,
  SyntaxKind,
  type Type,
  TypeFlags,
  type TypeNode,
} from "../1-open/typescript.ts";
import type { Finding, Severity } from "../diagnostics/finding.ts";
import { type Callee, classifyCalls } from "./classify-calls.ts";
import { findCasts } from "./find-casts.ts";
import { type FunctionNode, findFunctions, innermost, shortText, siteOf, walk } from "./find-functions.ts";
import { findNamespaces } from "./find-namespaces.ts";
import { declarationsOf, makeTypeNames, writtenResult } from "./find-type-declaration.ts";
import { type Definition, type Guard, isCopying, primitive, resolve, union } from "./guard.ts";
import { textOf } from "./lower-literal.ts";
import { makeSyntaxLowering } from "./lower-syntax.ts";
import { isUndecidable, makeTypeLowering, type Undecidable } from "./lower-type.ts";
import type { Crossing, Entry, GuardedParameter, ModulePlan, Plan } from "./plan.ts";
import { planSplits } from "./plan-splits.ts";
import {
  isAssigned,
  isAwaited,
  isInsideOptionalChain,
  isThis,
  isUnused,
  mayBeData,
  returnsOf,
} from "./read-expressions.ts";
import { type BuildView, makeFunctionTracer, type OwnFunction } from "./trace-functions.ts";

export interface PlanOptions {
  /** How to report a type that no guard can decide; with `warning` the value passes unchecked. */
  readonly undecidable: Severity;
  readonly isLibraryFile: (path: string) => boolean;
  readonly isRuntimeFile: (path: string) => boolean;
}

/** Finds every place of a build where a value crosses a module's boundary, and what must hold there. */
export function planBuild(build: BuildView, checker: Checker, options: PlanOptions): Plan {
  const definitions = new Map<string, Definition>();
  const findings: Finding[] = [];
  const trees = { tree: (path: string) => build.modules.get(path)?.module.tree, target: build.target };
  const syntax = makeSyntaxLowering(makeTypeNames(trees), definitions);
  const fromChecker = makeTypeLowering(checker, definitions, options.isLibraryFile, (symbol, text) => {
    const declared = declarationsOf(symbol, trees);
    return declared && syntax.lowerDeclaration(declared.declarations, declared.path, text);
  });

  const calls: { call: CallExpression; path: string }[] = [];
  for (const [path, { module }] of build.modules) {
    if (module.isJavaScript) continue;
    walk(module.tree, (node) => {
      if (isCallExpression(node) && node.expression.kind !== SyntaxKind.SuperKeyword) calls.push({ call: node, path });
    });
  }
  const callees = classifyCalls(calls, build, checker, options.isLibraryFile, options.isRuntimeFile);
  const isIntrinsicCall = (call: CallExpression): boolean => {
    const callee = callees.get(call);
    return callee?.kind === "intrinsic" && !callee.returnsForeign;
  };
  const tracer = makeFunctionTracer(build, isIntrinsicCall);

  const questions = new Set<Node>();
  const answers = new Map<Node, Type | undefined>();
  const ask = (nodes: Iterable<Node>): void => {
    for (const node of nodes) if (!answers.has(node)) questions.add(node);
  };
  const settle = (): void => {
    const nodes = [...questions];
    const types = nodes.length === 0 ? [] : checker.getTypeAtLocation(nodes);
    nodes.forEach((node, at) => {
      answers.set(node, types[at]);
    });
    questions.clear();
  };

  const report = (node: Node, path: string, { part, reason }: Undecidable): void => {
    findings.push({
      code: "CAP4001",
      severity: options.undecidable,
      at: { file: path, start: node.getStart(), end: node.getEnd() },
      message: `\`${part.slice(0, 80)}\` cannot be checked when the program runs`,
      why: reason,
      help: "write a type that says which values are right, or take `unknown` and look at the value",
    });
  };

  const decided = (guard: Guard | Undecidable, node: Node, path: string): Guard | undefined => {
    if (!isUndecidable(guard)) return guard;
    report(node, path, guard);
    return undefined;
  };

  const lowerNode = (node: TypeNode, path: string): Guard | undefined => {
    const guard = syntax.lowerNode(node, path);
    if (guard !== undefined) return guard;
    const type = checker.getTypeFromTypeNode(node);
    return type && decided(fromChecker(type, textOf(node)), node, path);
  };

  const lowerAnswer = (node: Node, path: string): Guard | undefined => {
    const type = answers.get(node);
    return type && decided(fromChecker(type), node, path);
  };

  /** The annotation of the called method's result, where this build declares the method once and without type parameters. */
  const resultTypeOf = (call: CallExpression): { type: TypeNode; path: string } | undefined => {
    const callee = callees.get(call);
    return callee?.kind === "foreign" && callee.symbol !== undefined ? writtenResult(callee.symbol, trees) : undefined;
  };

  // First round: what can be said without types, and which types have to be asked for.
  const drafts = [...build.modules].map(([path, view]) => {
    const { tree, isJavaScript } = view.module;
    const functions = isJavaScript ? [] : findFunctions(tree).map((fn): OwnFunction => ({ fn, path }));
    const entries = functions.filter(tracer.escapes);
    for (const { fn } of entries) {
      ask(
        fn.parameters
          .filter((parameter) => parameter.type === undefined && !isThis(parameter))
          .map((parameter) => parameter.name),
      );
      ask(returnsOf(fn).filter((value) => mayBeData(value)));
    }
    const foreign: CallExpression[] = [];
    const awaited: Expression[] = [];
    const existing: Expression[] = [];
    const casts = isJavaScript ? [] : findCasts(tree);
    if (!isJavaScript) {
      walk(tree, (node) => {
        if (isCallExpression(node) && callees.get(node)?.kind === "foreign") foreign.push(node);
        else if (isAwaitExpression(node) && !isOwnResult(node.expression, callees)) awaited.push(node);
        else if (isNonNullExpression(node) && !isAssigned(node)) existing.push(node);
      });
    }
    ask(casts.map((cast) => cast.expression));
    for (const call of foreign)
      ask(
        call.arguments
          .map((argument) => (isSpreadElement(argument) ? argument.expression : argument))
          .filter(mayBeData),
      );
    ask(foreign.filter((call) => !isUnused(call) && resultTypeOf(call) === undefined));
    ask(awaited.filter((node) => !isUnused(node)));
    return { path, view, entries, foreign, awaited, existing, casts };
  });
  settle();

  const leaves = (node: Node): boolean => {
    const type = answers.get(node);
    return (
      type !== undefined &&
      !(
        type.flags &
        (TypeFlags.Primitive |
          TypeFlags.TypeParameter |
          TypeFlags.Unknown |
          TypeFlags.Any |
          TypeFlags.Never |
          TypeFlags.Void)
      )
    );
  };

  const planEntry = (own: OwnFunction): Entry => {
    const { fn, path } = own;
    const parameters: GuardedParameter[] = [];
    fn.parameters.forEach((node, at) => {
      if (isThis(node)) return;
      const declared = node.type === undefined ? lowerAnswer(node.name, path) : lowerNode(node.type, path);
      if (declared === undefined || resolve(declared, definitions).kind === "unknown") return;
      const label = isIdentifier(node.name) ? node.name.text : String(at);
      const mayBeMissing = node.questionToken !== undefined && node.type !== undefined;
      parameters.push({
        node,
        label,
        guard: mayBeMissing ? union([declared, primitive("undefined")], `${declared.text} | undefined`) : declared,
      });
    });
    const leaving = hasPlainResult(fn, path) ? [] : returnsOf(fn).filter((value) => mayBeData(value) && leaves(value));
    const isCopyingSomething = parameters.some(({ guard }) => isCopying(guard, definitions)) || leaving.length > 0;
    const binding = tracer.bindingOf(own);
    const isSplit = isCopyingSomething && binding !== undefined && tracer.isCalledByName(own);
    return { fn, site: siteOf(fn), parameters, isSplit, leaving };
  };

  /** A result type whose values need nothing on their way out, as far as its syntax says. */
  const hasPlainResult = (fn: FunctionNode, path: string): boolean => {
    if (fn.type === undefined) return false;
    if (fn.type.kind === SyntaxKind.VoidKeyword) return true;
    const guard = syntax.lowerNode(fn.type, path);
    return (
      guard !== undefined && !isCopying(guard, definitions) && !mentionsFunction(guard) && !(guard.kind === "builtin")
    );
  };
  const mentionsFunction = (guard: Guard): boolean =>
    guard.kind === "function" || (guard.kind === "union" && guard.of.some(mentionsFunction));

  const planResult = (call: CallExpression, path: string): Crossing | undefined => {
    if (isUnused(call) || isAwaited(call)) return undefined;
    const written = resultTypeOf(call);
    const guard = written === undefined ? lowerAnswer(call, path) : lowerNode(written.type, written.path);
    if (guard === undefined) return undefined;
    const isChained = isInsideOptionalChain(call);
    const expected = isChained ? union([guard, primitive("undefined")], `${guard.text} | undefined`) : guard;
    return crossing(call, expected, shortText(call.expression), "()", "copy");
  };

  const crossing = (
    node: Expression,
    guard: Guard,
    site: string,
    label: string,
    mode: Crossing["mode"],
  ): Crossing | undefined =>
    resolve(guard, definitions).kind === "unknown" || isVoid(guard, node)
      ? undefined
      : { node, guard, site, label, mode };

  /** What a function of type void returns is nobody's business, and nobody can use it. */
  const isVoid = (guard: Guard, node: Node): boolean =>
    guard.kind === "primitive" &&
    guard.type === "undefined" &&
    ((answers.get(node)?.flags ?? TypeFlags.Void) & TypeFlags.Void) !== 0;

  const planned = new Map(drafts.map(({ path, entries }) => [path, entries.map(planEntry)]));
  const twoEntries = planSplits(build, tracer, planned);
  const modules = new Map<string, ModulePlan>();
  for (const { path, view, foreign, awaited, existing, casts } of drafts) {
    const crossings = [
      ...foreign.map((call) => planResult(call, path)),
      ...awaited
        .filter((node) => !isUnused(node))
        .map((node) => {
          const guard = lowerAnswer(node, path);
          return guard && crossing(node, guard, shortText(node), "", "copy");
        }),
      ...casts.map((node) => {
        const { type, expression } = node;
        const source = answers.get(expression);
        if (syntax.lowerNode(type, path)?.kind === "unknown") return undefined;
        const target = checker.getTypeFromTypeNode(type);
        const isOpaque =
          source === undefined || (source.flags & (TypeFlags.Any | TypeFlags.Unknown | TypeFlags.TypeParameter)) !== 0;
        if (!isOpaque && target !== undefined && checker.isTypeAssignableTo(source, target)) return undefined;
        const guard = lowerNode(type, path);
        return guard && crossing(node, guard, shortText(expression), "", isOpaque ? "copy" : "keep");
      }),
    ].filter((one) => one !== undefined);
    const leaving = foreign.flatMap((call) =>
      call.arguments.filter((argument) => {
        const value = isSpreadElement(argument) ? argument.expression : argument;
        return mayBeData(value) && leaves(value);
      }),
    );
    const { splits, importedSplits } = twoEntries.get(path)!;
    const namespaces = findNamespaces(view, path, tracer, checker);
    modules.set(path, {
      entries: planned.get(path)!,
      crossings,
      existing,
      leaving,
      namespaces,
      splits,
      importedSplits,
    });
  }
  return { modules, definitions, findings };
}

function isOwnResult(expression: Expression, callees: ReadonlyMap<CallExpression, Callee>): boolean {
  const value = innermost(expression);
  return isCallExpression(value) && callees.get(value)?.kind === "own";
}
