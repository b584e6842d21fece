import type { Rule } from "../rule.ts";

export const noSuper: Rule = {
  code: "CAP3003",
  slug: "no-super",
  family: "language",
  visit: {
    SuperKeyword: (node) => ({
      at: node,
      message: "`super` looks up the prototype of an object",
      why: "what a prototype holds is nobody's private matter, and it has no type of its own here",
      help: "keep the other object in a variable, and call its method",
    }),
  },
};
