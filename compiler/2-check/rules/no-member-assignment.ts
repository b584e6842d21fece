import {
  type ElementAccessExpression,
  type Expression,
  isArrowFunction,
  isFunctionExpression,
  isIdentifier,
  isMethodDeclaration,
  isObjectLiteralExpression,
  isPropertyAccessExpression,
  isPropertyAssignment,
  isVariableDeclaration,
  type PropertyAccessExpression,
  SignatureKind,
  SymbolFlags,
  SyntaxKind,
  type Type,
  TypeFlags,
} from "../../1-open/typescript.ts";
import { isWriteTarget } from "../assignment-targets.ts";
import type { About, Report, Rule, TypedVisitor } from "../rule.ts";
import { unwrapped } from "../unwrapped.ts";

type Access = PropertyAccessExpression | ElementAccessExpression;

const visitor = {
  ask: (node: Access) => (isWriteTarget(node) && !isSelf(node.expression) ? [node.expression] : []),
  judge: (node, [type], about) => (isFrozen(unwrapped(node.expression), type, about) ? report(node) : undefined),
} satisfies TypedVisitor<"PropertyAccessExpression" | "ElementAccessExpression">;

/**
 * An object with methods is a Namespace, and frozen: the assignment would throw, and only when it is reached. Records that `Attr` made look the
 * same to TypeScript, so in a module that uses it only objects that are seen to be made as literals are reported.
 */
export const noMemberAssignment: Rule = {
  code: "CAP3011",
  slug: "no-member-assignment",
  family: "language",
  skipsJavaScript: true,
  typed: { PropertyAccessExpression: visitor, ElementAccessExpression: visitor },
};

function report(node: Access): Report {
  const what = isPropertyAccessExpression(node) ? `\`${node.name.text}\`` : "a member";
  return {
    at: isPropertyAccessExpression(node) ? node.name : node.argumentExpression,
    message: `${what} is assigned on an object with methods, which is frozen`,
    why: "an object with functions in it is a Namespace, and nobody can change one",
    help: "keep what changes in a variable that the functions share, or make the record with `Attr({ … })`",
  };
}

const isSelf = ({ kind }: Expression): boolean => kind === SyntaxKind.ThisKeyword || kind === SyntaxKind.SuperKeyword;

function isFrozen(object: Expression, type: Type | undefined, about: About): boolean {
  if (isLiteralWithMethods(object, about)) return true;
  if (type === undefined || about.names.moduleBindings.some(({ name, kind }) => kind === "import" && name === "Attr"))
    return false;
  const parts = about.partsOf(type).filter(({ flags }) => !(flags & (TypeFlags.Undefined | TypeFlags.Null)));
  return parts.length > 0 && parts.every((part) => hasMethods(part, about));
}

function isLiteralWithMethods(object: Expression, { names }: About): boolean {
  const binding = isIdentifier(object) ? names.bindingOf(object) : undefined;
  if (binding === undefined || binding.isReassigned || !isVariableDeclaration(binding.declaration)) return false;
  const { initializer } = binding.declaration;
  const made = initializer && unwrapped(initializer);
  if (made === undefined || !isObjectLiteralExpression(made)) return false;
  return made.properties.some((member) => {
    if (isMethodDeclaration(member)) return true;
    if (!isPropertyAssignment(member)) return false;
    const value = unwrapped(member.initializer as Expression);
    return isArrowFunction(value) || isFunctionExpression(value);
  });
}

/** Asks types that this module declares only: what others declare, `Attr` may have made. */
function hasMethods(type: Type, { checker, module }: About): boolean {
  if (!(type.flags & TypeFlags.Object) || (type.getSymbol()?.flags ?? 0) & SymbolFlags.Class) return false;
  // A function may carry what it likes until it leaves.
  if (checker.getSignaturesOfType(type, SignatureKind.Call).length > 0) return false;
  const own = checker
    .getPropertiesOfType(type)
    .filter(({ flags, declarations }) => !(flags & SymbolFlags.Optional) && declarations[0]?.path === module.path);
  if (own.some(({ flags }) => flags & SymbolFlags.Method)) return true;
  return checker
    .getTypeOfSymbol(own)
    .some((of) => of !== undefined && checker.getSignaturesOfType(of, SignatureKind.Call).length > 0);
}
