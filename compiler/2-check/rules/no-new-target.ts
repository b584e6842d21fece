import { SyntaxKind } from "../../1-open/typescript.ts";
import type { Rule } from "../rule.ts";

export const noNewTarget: Rule = {
  code: "CAP3004",
  slug: "no-new-target",
  family: "language",
  visit: {
    MetaProperty(node) {
      if (node.keywordToken !== SyntaxKind.NewKeyword) return undefined;
      return {
        at: node,
        message: "`new.target` is the constructor that somebody else called",
        why: "it hands a function a reference that no parameter declares",
        help: "write two functions, or take a parameter that says which is meant",
      };
    },
  },
};
