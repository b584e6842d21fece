import { type Node, SyntaxKind } from "../../1-open/typescript.ts";
import type { Report, Rule } from "../rule.ts";

const evaluators = new Set(["eval", "Function"]);
/** Names for the global object, in browsers, workers and Node. */
const globals = new Set(["globalThis", "global", "window", "self", "frames", "top", "parent"]);

/** Names that have this rule's message instead of the one for any free name. */
export const isDynamicName = (name: string): boolean => evaluators.has(name) || globals.has(name);

export const noDynamicCode: Rule = {
  code: "CAP1002",
  slug: "no-dynamic-code",
  family: "confinement",
  visit: {
    FreeName(name) {
      if (evaluators.has(name.text)) {
        return {
          at: name,
          message: `\`${name.text}\` makes code from text`,
          why: "what a text will say nobody can check beforehand",
          help: name.text === "eval" ? "write the code out, or read data with `JSON.parse`" : "write the function out",
        };
      }
      return globals.has(name.text) ? globalObject(name, name.text) : undefined;
    },
    ThisKeyword(node) {
      return belongsToNothing(node) ? globalObject(node, "this") : undefined;
    },
  },
};

const globalObject = (at: Node, text: string): Report => ({
  at,
  message: text === "this" ? "`this` belongs to nothing here" : `\`${text}\` is the global object`,
  why: "every power of the process hangs on the global object",
  help: "name what you need, and take it as a parameter",
});

/** Outside of functions and classes the host decides what `this` is. */
function belongsToNothing(node: Node): boolean {
  for (let at: Node | undefined = node.parent; at !== undefined; at = at.parent) {
    switch (at.kind) {
      case SyntaxKind.FunctionDeclaration:
      case SyntaxKind.FunctionExpression:
      case SyntaxKind.MethodDeclaration:
      case SyntaxKind.Constructor:
      case SyntaxKind.GetAccessor:
      case SyntaxKind.SetAccessor:
      case SyntaxKind.PropertyDeclaration:
      case SyntaxKind.ClassStaticBlockDeclaration:
        return false;
    }
  }
  return true;
}
