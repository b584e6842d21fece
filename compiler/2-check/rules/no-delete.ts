import type { Rule } from "../rule.ts";

export const noDelete: Rule = {
  code: "CAP3009",
  slug: "no-delete",
  family: "language",
  visit: {
    DeleteExpression: (node) => ({
      at: node,
      message: "`delete` changes the shape of an object that others may hold",
      why: "whoever has the object still sees the property in its type",
      help: "copy the rest: `const { a, ...rest } = x`; or keep the entries in a `Map`",
    }),
  },
};
