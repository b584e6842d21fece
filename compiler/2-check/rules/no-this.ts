import {
  isArrowFunction,
  isClassLikeDeclaration,
  isFunctionLikeDeclaration,
  isIdentifier,
  type Node,
  SyntaxKind,
} from "../../1-open/typescript.ts";
import type { Rule } from "../rule.ts";

const why = "the caller chooses what `this` is, and a method taken off its object loses it";

export const noThis: Rule = {
  code: "CAP3002",
  slug: "no-this",
  family: "language",
  visit: {
    ThisKeyword(node) {
      if (!belongsToFunction(node)) return undefined;
      return {
        at: node,
        message: "`this` is whatever the caller says",
        why,
        help: "keep the state in variables around the functions, and name them",
      };
    },
    Parameter(node) {
      if (!isIdentifier(node.name) || node.name.text !== "this") return undefined;
      return {
        at: node,
        message: "this function takes `this`",
        why,
        help: "take an ordinary parameter",
      };
    },
  },
};

/**
 * Whether a function decides what this `this` is. In a class `no-class` has spoken, and its fields cannot be read in another way; at
 * the top of a module `this` is a matter of authority.
 */
function belongsToFunction(node: Node): boolean {
  let at: Node = node;
  for (let outer = node.parent; outer !== undefined; at = outer, outer = outer.parent) {
    if (isClassLikeDeclaration(outer)) {
      const isOutside = at.kind === SyntaxKind.HeritageClause || at.kind === SyntaxKind.Decorator;
      return isOutside && belongsToFunction(outer);
    }
    if (isFunctionLikeDeclaration(outer) && !isArrowFunction(outer)) return !isClassLikeDeclaration(outer.parent);
  }
  return false;
}
