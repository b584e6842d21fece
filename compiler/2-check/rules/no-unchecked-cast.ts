import { type AsExpression, type Type, type TypeAssertion, TypeFlags } from "../../1-open/typescript.ts";
import { findTypeParameters } from "../find-type-parameters.ts";
import type { About, Report, Rule, TypedVisitor } from "../rule.ts";

const visitor = {
  ask: (node: AsExpression | TypeAssertion) =>
    findTypeParameters(node.type).length > 0 ? [node.expression, node] : [],
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
  [source, target]: readonly (Type | undefined)[],
  { checker }: About,
): Report | undefined {
  // What TypeScript proves needs no check: `[] as T[]`.
  const isProved =
    source !== undefined &&
    target !== undefined &&
    (source.flags & TypeFlags.Any) === 0 &&
    checker.isTypeAssignableTo(source, target);
  if (isProved) return undefined;
  const [parameter] = findTypeParameters(node.type);
  return {
    at: node.type,
    message: `no check can tell whether this is a \`${parameter}\``,
    why: "a type parameter is gone when the program runs, and the cast is believed",
    help: `narrow the value, or take a function that makes a \`${parameter}\` of it as a parameter`,
  };
}
