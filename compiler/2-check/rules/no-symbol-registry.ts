import { tamedMembers } from "@capc/runtime/tables";
import type { Rule } from "../rule.ts";
import { safeOrigin } from "../safe-origin.ts";

export const noSymbolRegistry: Rule = {
  code: "CAP1009",
  slug: "no-symbol-registry",
  family: "confinement",
  visit: {
    MemberName({ name, at, object }, about) {
      if (object === undefined || (name !== "for" && name !== "keyFor")) return;
      if (safeOrigin(object, about) !== "Symbol") return;
      const advice = tamedMembers.Symbol?.[name];
      return {
        at,
        message: `\`Symbol.${name}\` is shared by the whole process`,
        why: advice?.why ?? "the registry of symbols is shared by the whole process",
        help: advice?.help ?? "make a `Symbol` and hand it over",
      };
    },
  },
};
