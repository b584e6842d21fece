import type { Rule } from "../rule.ts";

export const noTripleSlash: Rule = {
  code: "CAP1015",
  slug: "no-triple-slash",
  family: "confinement",
  visit: {
    Comment({ kind, start, end, text }, { module }) {
      if (kind !== "line" || !/^\/\/\/\s*<(reference|amd-)/i.test(text)) return;
      // Further down it is a comment like any other.
      const first = module.tree.statements[0]?.getStart() ?? module.text.length;
      if (start > first) return;
      return {
        at: { start, end },
        message: "a triple-slash directive pulls in declarations",
        why: "what a module depends on must stand in its imports",
        help: "remove it, and write `import type` for what you need",
        fix: [{ start, end, text: "" }],
      };
    },
  },
};
