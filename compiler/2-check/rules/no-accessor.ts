import { type AccessorDeclaration, isObjectLiteralExpression, SyntaxKind } from "../../1-open/typescript.ts";
import type { Report, Rule } from "../rule.ts";

/** Accessors of classes are the business of `no-class`. */
export const noAccessor: Rule = {
  code: "CAP3005",
  slug: "no-accessor",
  family: "language",
  visit: {
    GetAccessor: accessorFound,
    SetAccessor: accessorFound,
  },
};

function accessorFound(node: AccessorDeclaration): Report | undefined {
  if (!isObjectLiteralExpression(node.parent)) return undefined;
  const isGetter = node.kind === SyntaxKind.GetAccessor;
  return {
    at: node.name,
    message: `this ${isGetter ? "getter" : "setter"} is code that looks like data`,
    why: "two reads of one property may differ, and no guard can hold what it has seen",
    help: isGetter ? "write a method, and call it" : "write a method that takes the value",
  };
}
