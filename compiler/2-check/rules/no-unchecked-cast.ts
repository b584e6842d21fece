import {
  type AsExpression,
  type Expression,
  type Identifier,
  isArrayTypeNode,
  isCallExpression,
  isIdentifier,
  isObjectLiteralExpression,
  isPropertyAccessExpression,
  SignatureKind,
  type Type,
  type TypeAssertion,
  TypeFlags,
  type TypeNode,
} from "../../1-open/typescript.ts";
import { findTypeParameters } from "../find-type-parameters.ts";
import type { About, Report, Rule, TypedVisitor } from "../rule.ts";
import { unwrapped } from "../unwrapped.ts";

const visitor = {
  ask: (node: AsExpression | TypeAssertion) =>
    findTypeParameters(node.type).length > 0 ? [node.expression, node, ...tableOfKeys(node)] : [],
  judge,
} satisfies TypedVisitor<"AsExpression" | "TypeAssertionExpression">;

/**
 * The guard of a cast looks at the value, and a type parameter has no form at run time that it could look for. Other types that no
 * guard can decide are reported where guards are made.
 */
export const noUncheckedCast: Rule = {
  code: "CAP2003",
  slug: "no-unchecked-cast",
  family: "soundness",
  typed: { AsExpression: visitor, TypeAssertionExpression: visitor },
};

function judge(
  node: AsExpression | TypeAssertion,
  [source, target, table]: readonly (Type | undefined)[],
  about: About,
): Report | undefined {
  const { checker } = about;
  // What TypeScript proves needs no check: `[] as T[]`.
  const isProved =
    source !== undefined &&
    target !== undefined &&
    (source.flags & TypeFlags.Any) === 0 &&
    checker.isTypeAssignableTo(source, target);
  if (table !== undefined && areItsKeys(node.type, table, about)) return undefined;
  if (isProved || (target !== undefined && promisesNothing(target, about))) return undefined;
  const [parameter] = findTypeParameters(node.type);
  return {
    at: node.type,
    message: `no check can tell whether this is a \`${parameter}\``,
    why: "a type parameter is gone when the program runs, and the cast is believed",
    help:
      adviseOn(node, source, target, about) ??
      `narrow the value, or take a function that makes a \`${parameter}\` of it as a parameter`,
  };
}

/** `Object.keys(table) as (keyof T)[]`: what has the keys. */
function tableOfKeys({ expression, type }: AsExpression | TypeAssertion): readonly Expression[] {
  const call = unwrapped(expression);
  if (!isCallExpression(call) || call.arguments.length !== 1 || !isArrayTypeNode(type)) return [];
  const { expression: callee } = call;
  const isKeys = isPropertyAccessExpression(callee) && callee.name.text === "keys" && isIdentifier(callee.expression);
  return isKeys && (callee.expression as Identifier).text === "Object" ? [call.arguments[0]!] : [];
}

/** TypeScript says the same of `for (const key in table)`. */
function areItsKeys(type: TypeNode, table: Type, { checker }: About): boolean {
  const keys = /^\(?(?:keyof|Extract<keyof) (\w+)(?:, string>)?\)?\[\]$/.exec(type.getText())?.[1];
  const name = /^(?:(?:Partial|Readonly|Required)<)?(\w+)>?$/.exec(checker.typeToString(table))?.[1];
  return keys !== undefined && keys === name;
}

/** A function that takes a `T` and answers nothing, or a list of such: whatever is handed to it, it says nothing that could be untrue. */
const promisesNothing = (target: Type, about: About, depth = 0): boolean =>
  about.partsOf(target).every((part) => {
    const { checker } = about;
    if (!part.isObjectType()) return (part.flags & TypeFlags.Primitive) !== 0;
    if (checker.isArrayType(part) && depth < 3)
      return checker.getTypeArguments(part as never).every((of) => promisesNothing(of, about, depth + 1));
    const signatures = checker.getSignaturesOfType(part, SignatureKind.Call);
    return (
      signatures.length > 0 &&
      checker.getPropertiesOfType(part).length === 0 &&
      signatures.every((signature) => {
        const result = checker.getReturnTypeOfSignature(signature);
        return result !== undefined && (result.flags & TypeFlags.Void) !== 0;
      })
    );
  });

function adviseOn(
  { expression, type }: AsExpression | TypeAssertion,
  source: Type | undefined,
  target: Type | undefined,
  { checker, partsOf }: About,
): string | undefined {
  if (isObjectLiteralExpression(expression))
    return "leave the cast out, and declare what the record is while it is being filled: `Partial<…>`, or a `Map`";
  if (source === undefined || target === undefined) return undefined;
  const parts = partsOf(source);
  // `typeof next === "function" ? (next as (old: T) => T)(old) : next`
  const isCallable = checker.getSignaturesOfType(target, SignatureKind.Call).length > 0;
  if (isCallable && parts.length > 1 && parts.some((part) => checker.isTypeAssignableTo(target, part)))
    return "give the function a parameter or a method of its own: a type parameter may stand for a function too";
  if (/^(?:Pick|Omit|Record|Required)</.test(type.getText()) && checker.isTypeAssignableTo(target, source))
    return "return what is being filled, `Partial<…>`, or a `Map`: nothing shows that every key is there";
  const present = parts.filter(({ flags }) => !(flags & (TypeFlags.Undefined | TypeFlags.Null)));
  const isPresence = present.length < parts.length && present.every((part) => checker.isTypeAssignableTo(part, target));
  return isPresence ? "write `!`, which is checked: it throws where there is nothing" : undefined;
}
