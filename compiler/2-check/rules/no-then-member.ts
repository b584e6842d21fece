import {
  type Expression,
  type Identifier,
  isArrowFunction,
  isFunctionExpression,
  isMethodDeclaration,
  isPropertyAssignment,
  isShorthandPropertyAssignment,
  type Node,
  type ObjectLiteralExpression,
  SignatureKind,
} from "../../1-open/typescript.ts";
import { exportedNames } from "../exported-names.ts";
import { memberNamesAt } from "../member-names.ts";
import type { About, MemberName, Report, Rule } from "../rule.ts";
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
    ObjectLiteralExpression(node, about) {
      const member = thenOf(node, about);
      if (member === undefined) return;
      return node.properties.some((property) => isFunction(property)) ? report(member.at) : undefined;
    },
    MemberName: ({ name, how, at, isWrite }) =>
      name === "then" && (how === "class" || (isWrite && how !== "pattern")) ? report(at) : undefined,
    ModuleStatement(statement) {
      const at = exportedNames(statement).find((name) => (name as Identifier).text === "then");
      return (
        at && {
          ...report(at),
          message: "a module that exports `then` is taken for a promise",
          help: "give the export another name",
        }
      );
    },
  },
  typed: {
    // `{ then: f }` has no function to be seen in it, and yet may have one.
    ObjectLiteralExpression: {
      ask(node, about) {
        const member = thenOf(node, about)?.node;
        if (member === undefined || node.properties.some((property) => isFunction(property))) return [];
        if (isPropertyAssignment(member)) return [member.initializer];
        return isShorthandPropertyAssignment(member) ? [member.name] : [];
      },
      judge(node, [type], about) {
        const isCallable =
          type !== undefined &&
          about.partsOf(type).some((part) => about.checker.getSignaturesOfType(part, SignatureKind.Call).length > 0);
        return isCallable ? report(thenOf(node, about)!.at) : undefined;
      },
    },
  },
};

/** The member of a literal that is, or may be, named `then`. */
const thenOf = (node: ObjectLiteralExpression, about: About): MemberName | undefined =>
  memberNamesAt(node, about.constantKeys).find(({ name, how }) => name === "then" && how === "literal");

function isFunction(property: Node): boolean {
  if (isMethodDeclaration(property)) return true;
  if (!isPropertyAssignment(property)) return false;
  const value = unwrapped(property.initializer as Expression);
  return isArrowFunction(value) || isFunctionExpression(value);
}
