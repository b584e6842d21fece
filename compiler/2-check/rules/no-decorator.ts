import type { Rule } from "../rule.ts";

export const noDecorator: Rule = {
  code: "CAP1011",
  slug: "no-decorator",
  family: "confinement",
  visit: {
    Decorator: (node) => ({
      at: node,
      message: "a decorator runs code while a class is being made",
      why: "what a module does while it loads, its importers cannot withhold",
      help: "call the function on the object that a maker returns",
    }),
  },
};
