import { partsOfUnion, typesAt } from "../1-open/read-types.ts";
import {
  type ArrowFunction,
  type BinaryExpression,
  type CallExpression,
  type Checker,
  type ConditionalExpression,
  type Expression,
  isArrowFunction,
  isCallExpression,
  isFunctionExpression,
  isFunctionLikeDeclaration,
  isIdentifier,
  isNewExpression,
  isPropertyAccessExpression,
  isReturnStatement,
  type Node,
  type PrefixUnaryExpression,
  SignatureKind,
  SyntaxKind,
  type Type,
  TypeFlags,
  type TypeNode,
  type VariableDeclaration,
} from "../1-open/typescript.ts";
import { holdsAny, holdsOnlyUnknown } from "./holds-any.ts";

/** How far TypeScript has given up on a value: on all of it, or on what the array, map or promise holds. */
export type Doubt = "any" | "holds";

/** Answers about the place of a value that syntax leaves open. */
export interface Places {
  /** Whether the place takes a value of unknown type. */
  takesUnknown(node: Expression, doubt: Doubt): boolean;
  /** Whether what the name gets holds values of type `any`: of `m ?? new Map()` that is for TypeScript to say. */
  holdsAny(name: Node): boolean;
  /** Whether calling the method with these arguments makes no claim about what the receiver holds. */
  isModest(call: CallExpression): boolean;
}

const transparent: ReadonlySet<SyntaxKind> = new Set([
  SyntaxKind.ParenthesizedExpression,
  SyntaxKind.NonNullExpression,
  SyntaxKind.SatisfiesExpression,
  SyntaxKind.AwaitExpression,
]);

/** Where a value is used without a word about its type. */
const indifferent: ReadonlySet<SyntaxKind> = new Set([
  SyntaxKind.ExpressionStatement,
  SyntaxKind.VoidExpression,
  SyntaxKind.TypeOfExpression,
  SyntaxKind.DeleteExpression,
  SyntaxKind.IfStatement,
  SyntaxKind.WhileStatement,
  SyntaxKind.DoStatement,
  SyntaxKind.ForStatement,
  SyntaxKind.ForInStatement,
  SyntaxKind.SwitchStatement,
  SyntaxKind.CaseClause,
  SyntaxKind.ThrowStatement,
  // The guard of the cast looks at the value.
  SyntaxKind.AsExpression,
  SyntaxKind.TypeAssertionExpression,
]);

/** Where the context says what is expected. */
const expecting: ReadonlySet<SyntaxKind> = new Set([
  SyntaxKind.ReturnStatement,
  SyntaxKind.PropertyAssignment,
  SyntaxKind.ShorthandPropertyAssignment,
  SyntaxKind.ArrayLiteralExpression,
  SyntaxKind.YieldExpression,
  SyntaxKind.Parameter,
  SyntaxKind.CallExpression,
  SyntaxKind.NewExpression,
]);

const operators: ReadonlyMap<SyntaxKind, "flows" | "indifferent"> = new Map([
  [SyntaxKind.EqualsEqualsEqualsToken, "indifferent"],
  [SyntaxKind.ExclamationEqualsEqualsToken, "indifferent"],
  [SyntaxKind.EqualsEqualsToken, "indifferent"],
  [SyntaxKind.ExclamationEqualsToken, "indifferent"],
  [SyntaxKind.InstanceOfKeyword, "indifferent"],
  [SyntaxKind.AmpersandAmpersandToken, "flows"],
  [SyntaxKind.BarBarToken, "flows"],
  [SyntaxKind.QuestionQuestionToken, "flows"],
]);

/**
 * Whether somebody relies on the type of a value that has none: a value of type `any` does no harm while it is treated as unknown.
 * What is not listed relies on it.
 */
export function claimsType(node: Expression, doubt: Doubt, places: Places): boolean {
  const { parent } = node;
  const above = (): boolean => claimsType(parent as Expression, doubt, places);
  const { kind } = parent;
  if (transparent.has(kind)) return above();
  if (kind === SyntaxKind.AsExpression && (parent as unknown as { type: TypeNode }).type.getText() === "const")
    return above();
  if (indifferent.has(kind)) return false;
  switch (kind) {
    case SyntaxKind.PrefixUnaryExpression:
      return (parent as PrefixUnaryExpression).operator !== SyntaxKind.ExclamationToken;
    case SyntaxKind.ConditionalExpression:
      return (parent as ConditionalExpression).condition !== node && above();
    case SyntaxKind.BinaryExpression:
      return operandClaims(node, parent as BinaryExpression, doubt, places);
    case SyntaxKind.VariableDeclaration: {
      const { type, name } = parent as VariableDeclaration;
      if (type !== undefined) return !places.takesUnknown(node, doubt);
      if (doubt === "any") return true;
      // What a pattern takes out is looked at for itself.
      return isIdentifier(name) && places.holdsAny(name);
    }
    case SyntaxKind.SpreadAssignment:
      // Of an object into which `any` is spread, TypeScript knows nothing either.
      return claimsType(parent.parent as Expression, doubt, places);
    case SyntaxKind.SpreadElement:
      return (
        parent.parent.kind !== SyntaxKind.ArrayLiteralExpression ||
        doubt === "any" ||
        claimsType(parent.parent as Expression, doubt, places)
      );
    case SyntaxKind.ArrowFunction:
      return (parent as ArrowFunction).body !== node || !places.takesUnknown(node, doubt);
    case SyntaxKind.PropertyAccessExpression:
      return doubt === "any" || memberClaims(parent as Expression, places);
    case SyntaxKind.ElementAccessExpression:
      // The element that is taken out is looked at for itself.
      return doubt === "any" || (parent as unknown as { expression: Node }).expression !== node;
    case SyntaxKind.ForOfStatement:
      return doubt === "any";
    default:
      if (!expecting.has(kind) || isCallee(node)) return true;
      return !places.takesUnknown(node, doubt);
  }
}

function operandClaims(node: Expression, operation: BinaryExpression, doubt: Doubt, places: Places): boolean {
  const { left, operatorToken, right } = operation;
  const above = (): boolean => claimsType(operation, doubt, places);
  switch (operatorToken.kind) {
    case SyntaxKind.CommaToken:
      return right === node && above();
    case SyntaxKind.InKeyword:
      return right !== node;
    case SyntaxKind.EqualsToken:
      // The assignment has the type of what is assigned, not of the variable.
      return left !== node && (!places.takesUnknown(node, doubt) || above());
    default: {
      const effect = operators.get(operatorToken.kind);
      return effect === "flows" ? above() : effect === undefined;
    }
  }
}

function memberClaims(access: Expression, places: Places): boolean {
  if (!isPropertyAccessExpression(access)) return true;
  if (access.name.text === "length" || access.name.text === "size") return false;
  const call = access.parent;
  return !isCallExpression(call) || call.expression !== access || !places.isModest(call);
}

const isCallee = (node: Node): boolean =>
  (isCallExpression(node.parent) || isNewExpression(node.parent)) && node.parent.expression === node;

/** For use before TypeScript is asked: no place takes what is not known, until it has been looked at. */
export const closedPlaces: Places = { takesUnknown: () => false, holdsAny: () => true, isModest: () => false };

/**
 * Places as TypeScript knows them. Each answer costs a round trip, and only values of type `any` need one. What is new and empty is
 * whatever it is expected to be.
 */
export function makePlaces(checker: Checker, isEmpty = false): Places {
  return {
    takesUnknown(node, doubt) {
      const expected = checker.getContextualType(node);
      if (expected === undefined) return false;
      if (isEmpty && (expected.flags & TypeFlags.Any) === 0) return true;
      if ((expected.flags & TypeFlags.Unknown) !== 0) return true;
      if ((expected.flags & TypeFlags.Any) !== 0) return isDeclaredAny(node, checker);
      if (doubt === "any") return false;
      return (expected.flags & TypeFlags.NonPrimitive) !== 0 || holdsOnlyUnknown(expected, checker);
    },
    holdsAny(name) {
      const type = typesAt(checker, [name])[0];
      return type === undefined || holdsAny(type, checker);
    },
    isModest(call) {
      if (!call.arguments.every((argument) => isModestArgument(argument, checker))) return false;
      const result = typesAt(checker, [call])[0];
      return result === undefined || !holdsAny(result, checker) || !claimsType(call, "holds", makePlaces(checker));
    },
  };
}

/**
 * Whether the place itself is declared as `any`, and is not a type parameter that became it: the parameters of `JSON.stringify`, and
 * what its second one returns.
 */
function isDeclaredAny(node: Expression, checker: Checker): boolean {
  const isReturned = isReturnStatement(node.parent) || (isArrowFunction(node.parent) && node.parent.body === node);
  if (!isReturned) return isAny(declaredParameter(node, checker));
  let fn: Node = node.parent;
  while (!isFunctionLikeDeclaration(fn) && fn.parent !== undefined) fn = fn.parent;
  const callback = declaredParameter(fn as Expression, checker);
  if (callback === undefined) return false;
  return partsOfUnion(callback, checker)
    .flatMap((part) => checker.getSignaturesOfType(part, SignatureKind.Call))
    .some((signature) => isAny(checker.getReturnTypeOfSignature(signature)));
}

/** The type of the parameter that takes the argument, as the function that is called declares it. */
function declaredParameter(argument: Expression, checker: Checker): Type | undefined {
  const call = argument.parent;
  if (!isCallExpression(call) && !isNewExpression(call)) return undefined;
  const signature = checker.getResolvedSignature(call);
  const declared = signature?.getTarget() ?? signature;
  return declared && checker.getParameterType(declared, call.arguments?.indexOf(argument) ?? -1);
}

export const isAny = (type: Type | undefined): boolean => type !== undefined && (type.flags & TypeFlags.Any) !== 0;

/** A type parameter without a constraint says nothing about what it stands for. */
const takesAnything = (parameter: Type, checker: Checker): boolean =>
  (parameter.flags & TypeFlags.AnyOrUnknown) !== 0 ||
  (parameter.isTypeParameter() && checker.getConstraintOfTypeParameter(parameter) === undefined);

function isModestArgument(argument: Expression, checker: Checker): boolean {
  if (isArrowFunction(argument) || isFunctionExpression(argument))
    return argument.parameters.every(({ type }) => type === undefined || type.kind === SyntaxKind.UnknownKeyword);
  const type = typesAt(checker, [argument])[0];
  if (type === undefined) return false;
  return checker.getSignaturesOfType(type, SignatureKind.Call).every((signature) =>
    signature.getParameters().every((_, index) => {
      const parameter = checker.getParameterType(signature, index);
      return parameter !== undefined && takesAnything(parameter, checker);
    }),
  );
}
