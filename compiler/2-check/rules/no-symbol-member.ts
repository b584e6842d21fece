import {
  type Expression,
  isArrowFunction,
  isComputedPropertyName,
  isFunctionExpression,
  isMethodDeclaration,
  isPropertyAssignment,
  type Node,
  type ObjectLiteralExpression,
} from "../../1-open/typescript.ts";
import type { About, Report, Rule } from "../rule.ts";
import { safeOrigin } from "../safe-origin.ts";
import { unwrapped } from "../unwrapped.ts";

/** A literal with a method becomes a Namespace, which refuses symbols when it is made: this says so before. */
export const noSymbolMember: Rule = {
  code: "CAP3012",
  slug: "no-symbol-member",
  family: "language",
  visit: {
    ObjectLiteralExpression: ({ properties }: ObjectLiteralExpression, about) =>
      properties.flatMap((member) => reportOf(member, about) ?? []),
  },
};

function reportOf(member: Node, about: About): Report | undefined {
  if (!isMethodDeclaration(member) && !(isPropertyAssignment(member) && isFunction(member.initializer!)))
    return undefined;
  const { name } = member;
  if (name === undefined || !isComputedPropertyName(name)) return undefined;
  const symbol = safeOrigin(name.expression, about);
  if (symbol === undefined || !/^Symbol\./.test(symbol)) return undefined;
  return {
    at: name,
    message: `a method is named by \`${symbol}\`, and members have names`,
    why: "what is called by a symbol runs in whoever does not know that it calls anything",
    help: /iterator$/i.test(symbol)
      ? "write a generator, `*values() { … }`, and iterate over what it returns"
      : "give the method a name",
  };
}

function isFunction(value: Node): boolean {
  const inner = unwrapped(value as Expression);
  return isArrowFunction(inner) || isFunctionExpression(inner);
}
