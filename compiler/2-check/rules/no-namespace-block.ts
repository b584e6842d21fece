import { isIdentifier, isModuleDeclaration } from "../../1-open/typescript.ts";
import { hasNamespaceValues } from "../namespace-values.ts";
import type { Rule } from "../rule.ts";

export const noNamespaceBlock: Rule = {
  code: "CAP1012",
  slug: "no-namespace-block",
  family: "confinement",
  visit: {
    ModuleDeclaration(node) {
      // `A.B` is one block inside another, and one mistake.
      if (isModuleDeclaration(node.parent) || !isIdentifier(node.name) || !hasNamespaceValues(node)) return;
      return {
        at: node.name,
        message: `the namespace \`${node.name.text}\` has values in it`,
        why: "it becomes an object that any file may add to while it loads",
        help: "write a module, or an object literal",
      };
    },
  },
};
