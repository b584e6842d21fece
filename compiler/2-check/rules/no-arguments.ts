import type { Rule } from "../rule.ts";

export const noArguments: Rule = {
  code: "CAP3007",
  slug: "no-arguments",
  family: "language",
  visit: {
    Identifier(node, { names }) {
      if (node.text !== "arguments" || names.bindingOf(node)?.kind !== "arguments") return undefined;
      return {
        at: node,
        message: "`arguments` holds what no parameter declares",
        why: "only declared parameters have a type, and so a guard",
        help: "declare the parameters, with `...rest` for the others",
      };
    },
  },
};
