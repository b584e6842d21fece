import {
  type Expression,
  isArrowFunction,
  isFunctionExpression,
  isMethodDeclaration,
  isObjectLiteralExpression,
  isPropertyAssignment,
  isShorthandPropertyAssignment,
  type Node,
  type ObjectLiteralExpression,
  SignatureKind,
} from "../../1-open/typescript.ts";
import { isAssignmentPattern } from "../assignment-targets.ts";
import type { Report, Rule } from "../rule.ts";
import { unwrapped } from "../unwrapped.ts";

const report = (at: Node): Report => ({
  at,
  message: "an object with a `then` method is taken for a promise",
  why: "`await` would call it, and run code where its caller expects a value",
  help: "give the method another name, or return a real promise",
});

export const noThenMember: Rule = {
  code: "CAP1010",
  slug: "no-then-member",
  family: "confinement",
  visit: {
    ObjectLiteralExpression(node) {
      const member = thenOf(node);
      if (member === undefined) return;
      return isFunction(member) || node.properties.some((other) => isFunction(other))
        ? report(nameOf(member))
        : undefined;
    },
    MemberName: ({ name, how, at, isWrite, node }) =>
      name === "then" && ((isWrite && how !== "pattern") || (how === "class" && isMethodDeclaration(node)))
        ? report(at)
        : undefined,
  },
  typed: {
    // `{ then: f }` has no function to be seen in it, and yet may have one.
    ObjectLiteralExpression: {
      ask(node) {
        const member = thenOf(node);
        if (member === undefined || node.properties.some((other) => isFunction(other))) return [];
        if (isPropertyAssignment(member)) return [member.initializer];
        return isShorthandPropertyAssignment(member) ? [member.name] : [];
      },
      judge(node, [type], about) {
        const isCallable =
          type !== undefined &&
          about
            .partsOf(type)
            .some(
              (part) => part.isObjectType() && about.checker.getSignaturesOfType(part, SignatureKind.Call).length > 0,
            );
        return isCallable ? report(nameOf(thenOf(node)!)) : undefined;
      },
    },
  },
};

function thenOf(node: ObjectLiteralExpression): Node | undefined {
  if (!isObjectLiteralExpression(node) || isAssignmentPattern(node)) return undefined;
  return node.properties.find((property) => (nameOf(property) as { text?: string } | undefined)?.text === "then");
}

const nameOf = (property: Node): Node => (property as unknown as { name: Node }).name;

function isFunction(property: Node): boolean {
  if (isMethodDeclaration(property)) return true;
  if (!isPropertyAssignment(property)) return false;
  const value = unwrapped(property.initializer as Expression);
  return isArrowFunction(value) || isFunctionExpression(value);
}
