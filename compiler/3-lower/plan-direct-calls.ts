import {
  type Expression,
  type Identifier,
  isArrowFunction,
  isCallExpression,
  isIdentifier,
  isMethodDeclaration,
  isMethodSignatureDeclaration,
  isPropertyAccessExpression,
  isPropertyAssignment,
  isShorthandPropertyAssignment,
  isSpreadElement,
  isVariableDeclaration,
  type Node,
  type ObjectLiteralExpression,
  type ParameterDeclaration,
  SyntaxKind,
  type TypeScriptSymbol,
} from "../1-open/typescript.ts";
import type { Callee } from "./classify-calls.ts";
import { type FunctionNode, innermost, isAtModuleScope, isFunctionNode } from "./find-functions.ts";
import { hasTypeParametersAround } from "./find-type-declaration.ts";
import { isOfPrimitives, keyOf } from "./guard.ts";
import type { Crossing, DirectCall, Entry, NamespaceLiteral, Twin, TwinMember, Vouched } from "./plan.ts";
import type { PlanContext } from "./plan-context.ts";
import { isInsideOptionalChain } from "./read-expressions.ts";
import type { FunctionTracer, ModuleView } from "./trace-functions.ts";
import type { DeclaredMember } from "./written-types.ts";

/** What the planner found so far in a module, of which calls to the module's own objects take a part away. */
export interface DirectInput {
  readonly entries: readonly Entry[];
  readonly crossings: readonly Crossing[];
  readonly leaving: readonly Expression[];
  readonly vouched: readonly Vouched[];
  readonly namespaces: readonly NamespaceLiteral[];
}

export interface DirectPlan {
  readonly calls: readonly DirectCall[];
  readonly twins: readonly Twin[];
}

const nothing: DirectPlan = { calls: [], twins: [] };

/**
 * Calls between objects that one module has made, which cross no boundary. Whose an object is shows when the call is made, so a Namespace of which the
 * module calls methods that copy gets a twin: the same members without guards, for the module alone. A name counts only if all calls of it
 * mean one declaration and TypeScript held the literal's member against that very declaration: otherwise a stranger could hand
 * back one object of the module where another is expected, and what one promises would reach the other unchecked.
 */
export function planDirectCalls(
  input: DirectInput,
  view: ModuleView,
  tracer: FunctionTracer,
  context: PlanContext,
): DirectPlan {
  const { path } = view.module;
  if (!tracer.isTrusted(path) || view.module.isJavaScript) return nothing;
  const candidates = findCalls(input, view, context);
  const declared = oneDeclarationPerName(candidates);
  if (declared.size === 0) return nothing;
  const twins = input.namespaces.flatMap((literal) => {
    const twin = planTwin(literal, declared, input.entries, path, tracer, context);
    return twin === undefined ? [] : [twin];
  });
  const answered = new Set(twins.flatMap(({ members }) => members.map(({ name }) => name)));
  const calls = candidates.filter(({ direct: { name } }) => declared.has(name) && answered.has(name));
  return calls.length === 0 ? nothing : { calls: calls.map(({ direct }) => direct), twins };
}

/** The plan of a module in which calls to its own objects are no crossings any more. */
export function takeDirectCalls<Found extends DirectInput>(found: Found, { calls, twins }: DirectPlan) {
  const direct = new Set<Node>(calls.map(({ call }) => call));
  const passed = new Set<Node>(calls.flatMap(({ call }) => [...call.arguments]));
  const named = new Set(
    twins.flatMap(({ members }) => members.map((one) => (one.kind === "named" ? one.entry : undefined))),
  );
  return {
    ...found,
    entries: found.entries.map((entry) => (named.has(entry) ? { ...entry, isSplit: true } : entry)),
    crossings: found.crossings.filter(({ node }) => !direct.has(node)),
    leaving: found.leaving.filter((node) => !passed.has(node)),
    directCalls: calls,
    twins,
  };
}

/** Where a function that has two entries is named as a member of a twin. */
export const usesByName = ({ members }: Twin): readonly Node[] =>
  members.flatMap((one) => (one.kind === "named" ? [one.use] : []));

interface Candidate {
  readonly direct: DirectCall;
  readonly member: DeclaredMember;
}

/** Calls of methods that pass data, or return what is more than a primitive. */
function findCalls({ crossings, leaving, vouched }: DirectInput, view: ModuleView, context: PlanContext): Candidate[] {
  const results = new Map<Node, Crossing>(crossings.map((one) => [one.node, one]));
  const data = new Set<Expression>(leaving);
  const judges = new Set<Node>(vouched.map(({ call }) => call));
  return view.survey.calls.flatMap((call): Candidate[] => {
    const { expression } = call;
    const callee = context.callees.get(call);
    if (callee?.kind !== "foreign" || !isPropertyAccessExpression(expression) || !isIdentifier(expression.name))
      return [];
    if (call.arguments.some(isSpreadElement) || isInsideOptionalChain(call) || judges.has(call)) return [];
    const mask = call.arguments.map((argument) => data.has(argument));
    const result = results.get(call);
    const isPlain = result === undefined || isOfPrimitives(result.guard, context.lowering.definitions);
    if (isPlain && !mask.includes(true)) return [];
    const member = declaredMember(callee, context);
    if (member === undefined || !isFixed(member.node)) return [];
    const { name, expression: receiver } = expression;
    const site = result?.site ?? "";
    return [
      {
        member,
        direct: { call, receiver, name: name.text, site, leaving: mask, ...(result && { guard: result.guard }) },
      },
    ];
  });
}

function declaredMember(
  { member, symbol }: Extract<Callee, { kind: "foreign" }>,
  { lowering }: PlanContext,
): DeclaredMember | undefined {
  return member ?? (symbol && declarationOf(symbol, lowering.trees.tree));
}

function declarationOf(symbol: TypeScriptSymbol, tree: (path: string) => unknown): DeclaredMember | undefined {
  const [handle] = symbol.declarations;
  if (handle === undefined || symbol.declarations.length !== 1 || tree(handle.path) === undefined) return undefined;
  const node = handle.resolve();
  return node && { node, path: handle.path };
}

/** Whether the types of a member are the same wherever it is used, and it is always there. */
const isFixed = (member: Node): boolean => {
  const { questionToken, postfixToken, type } = member as { questionToken?: Node; postfixToken?: Node; type?: Node };
  return (
    questionToken === undefined &&
    postfixToken === undefined &&
    !hasTypeParametersAround(member) &&
    !(type && hasOwnTypeParameters(type))
  );
};

const hasOwnTypeParameters = (type: Node): boolean =>
  (type as { typeParameters?: unknown }).typeParameters !== undefined;

function oneDeclarationPerName(candidates: readonly Candidate[]): ReadonlyMap<string, DeclaredMember> {
  const found = new Map<string, DeclaredMember | undefined>();
  for (const { direct, member } of candidates) {
    const known = found.get(direct.name);
    found.set(direct.name, found.has(direct.name) && known?.node !== member.node ? undefined : member);
  }
  return new Map([...found].flatMap(([name, member]) => (member === undefined ? [] : [[name, member] as const])));
}

/** The twin of a literal, if all of its members of these names are functions of the module that fit the declarations. */
function planTwin(
  { node, isPlain }: NamespaceLiteral,
  declared: ReadonlyMap<string, DeclaredMember>,
  entries: readonly Entry[],
  path: string,
  tracer: FunctionTracer,
  context: PlanContext,
): Twin | undefined {
  // What runs while the module loads is the verifier's business, and it lets no function of the module run.
  if (!isPlain || isAtModuleScope(node)) return undefined;
  const members: TwinMember[] = [];
  let isCalled = false;
  for (const property of node.properties) {
    const { text: name } = (property as { name?: unknown }).name as { text: string };
    const expected = declared.get(name);
    if (expected === undefined) {
      members.push({ name, kind: "same" });
      continue;
    }
    isCalled = true;
    const value = memberValue(property);
    const fn = functionAt(property, value, path, tracer);
    const entry = fn && entries.find((one) => one.fn === fn);
    if (fn === undefined || entry === undefined || readsThis(fn)) return undefined;
    if (!isHeldAgainst(expected, property, node, name, path, context)) return undefined;
    members.push(planMember(name, entry, value, takesAll(fn, expected, path, context)));
  }
  return isCalled ? { node, members } : undefined;
}

/** A member that cannot go without its guards keeps them, also for the module's own calls. */
function planMember(name: string, entry: Entry, value: Expression | undefined, takesAnything: boolean): TwinMember {
  if (!entry.copies || entry.makesFacet || !takesAnything) return { name, kind: "same" };
  if (value !== undefined && isIdentifier(value))
    return entry.hasPlace ? { name, kind: "named", entry, use: value } : { name, kind: "same" };
  const isGenerator = (entry.fn as { asteriskToken?: Node }).asteriskToken !== undefined;
  return isGenerator ? { name, kind: "same" } : { name, kind: "written", entry };
}

/** The expression that gives a member its value; a method has none. */
function memberValue(property: Node): Expression | undefined {
  if (isPropertyAssignment(property)) return innermost(property.initializer);
  return isShorthandPropertyAssignment(property) ? (property.name as Identifier) : undefined;
}

function functionAt(
  property: Node,
  value: Expression | undefined,
  path: string,
  tracer: FunctionTracer,
): FunctionNode | undefined {
  if (isMethodDeclaration(property)) return property as FunctionNode;
  if (value === undefined || (isPropertyAssignment(property) && property.initializer !== value)) return undefined;
  if (isFunctionNode(value)) return value;
  const own = isIdentifier(value) ? tracer.functionNamed(value, path) : undefined;
  return own?.path === path ? own.fn : undefined;
}

/** In a method called through the twin, `this` would be the twin. */
const readsThis = (fn: FunctionNode): boolean => !isArrowFunction(fn) && /\b(?:this|arguments)\b/.test(fn.getText());

/** Whether TypeScript has compared a member of a literal with a declaration: its own, or the one of the interface that the literal is written for. */
function isHeldAgainst(
  expected: DeclaredMember,
  property: Node,
  literal: ObjectLiteralExpression,
  name: string,
  path: string,
  { checker, written, lowering }: PlanContext,
): boolean {
  if (expected.node === property) return true;
  const found = written.memberForLiteral(literal, name, path);
  if (found !== undefined) return found.node === expected.node;
  // A cast gives a literal a context, and compares the two in either direction only.
  if (isInsideCast(literal)) return false;
  const type = checker.getContextualType(literal);
  const symbol = type && checker.getPropertyOfType(type, name);
  return symbol !== undefined && declarationOf(symbol, lowering.trees.tree)?.node === expected.node;
}

function isInsideCast(literal: Node): boolean {
  for (let at: Node | undefined = literal.parent; at !== undefined && !isFunctionNode(at); at = at.parent) {
    if (at.kind === SyntaxKind.AsExpression || at.kind === SyntaxKind.TypeAssertionExpression) return true;
    if (isCallExpression(at) || isVariableDeclaration(at)) return false;
  }
  return false;
}

/**
 * Whether a function takes whatever the declaration lets callers pass. TypeScript compares the parameters of methods in either direction, so
 * where one is annotated the two must say the same.
 */
function takesAll(fn: FunctionNode, expected: DeclaredMember, path: string, { lowering }: PlanContext): boolean {
  if (!isMethodSignatureDeclaration(expected.node)) return true;
  const { parameters } = expected.node;
  return fn.parameters.every((parameter, at) => {
    if (parameter.type === undefined) return true;
    const declared: ParameterDeclaration | undefined = parameters[at];
    if (
      declared?.type === undefined ||
      (declared.dotDotDotToken === undefined) !== (parameter.dotDotDotToken === undefined)
    )
      return false;
    const [own, other] = [lowering.lowerNode(parameter.type, path), lowering.lowerNode(declared.type, expected.path)];
    return (
      own !== undefined &&
      other !== undefined &&
      keyOf(own) === keyOf(other) &&
      isMissable(parameter) === isMissable(declared)
    );
  });
}

const isMissable = ({ questionToken, initializer }: ParameterDeclaration): boolean =>
  questionToken !== undefined || initializer !== undefined;
