import type { Rule } from "../rule.ts";
import { safeOrigin } from "../safe-origin.ts";

export const noForeignAssignment: Rule = {
  code: "CAP1018",
  slug: "no-foreign-assignment",
  family: "confinement",
  visit: {
    FreeName(name, { names, isSafeName }) {
      if (!names.isWrite(name) || !isSafeName(name)) return;
      return {
        at: name,
        message: `\`${name.text}\` is not this module's to change`,
        why: "every module of the process shares it",
        help: "declare a variable of your own",
      };
    },
    Module(_module, { names }) {
      return names.moduleBindings
        .filter(({ kind }) => kind === "import" || kind === "function" || kind === "class" || kind === "enum")
        .flatMap(({ name, kind, references }) =>
          references
            .filter((reference) => names.isWrite(reference))
            .map((at) => ({
              at,
              message: `\`${name}\` always stands for the same ${kind === "import" ? "thing" : kind}`,
              why: "what a module exports or imports is the same for everybody, and for ever",
              help: "declare a variable of your own",
            })),
        );
    },
    MemberName({ at, object, isWrite }, about) {
      const owner = isWrite && object !== undefined ? safeOrigin(object, about) : undefined;
      if (owner === undefined) return;
      return {
        at,
        message: `\`${owner}\` is not this module's to change`,
        why: "every module of the process shares it",
        help: "write a function of your own",
      };
    },
  },
};
