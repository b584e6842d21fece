import { type ClassLikeDeclaration, ModifierFlags } from "../../1-open/typescript.ts";
import type { Report, Rule } from "../rule.ts";

/** One finding for a class: what stands inside it (`this`, fields, accessors) goes when the class goes. */
export const noClass: Rule = {
  code: "CAP3001",
  slug: "no-class",
  family: "language",
  visit: {
    ClassDeclaration: classFound,
    ClassExpression: classFound,
  },
};

function classFound(node: ClassLikeDeclaration): Report | undefined {
  // `no-ambient-value` has said what is wrong with a class that is only declared.
  if ((node.modifierFlags & ModifierFlags.Ambient) !== 0) return undefined;
  return {
    at: node.name ?? keyword(node),
    message: node.name ? `\`${node.name.text}\` is a class` : "this is a class",
    why: "instances share a prototype and hand their state to whoever holds them",
    help: "write a maker: a function that returns an object of closures",
  };
}

function keyword(node: ClassLikeDeclaration): Report["at"] {
  const from = node.modifiers?.at(-1)?.end ?? node.getStart();
  const start = node.getSourceFile().text.indexOf("class", from);
  return { start, end: start + "class".length };
}
