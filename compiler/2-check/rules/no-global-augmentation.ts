import { isStringLiteral, type ModuleDeclaration } from "../../1-open/typescript.ts";
import type { Rule } from "../rule.ts";

export const noGlobalAugmentation: Rule = {
  code: "CAP1013",
  slug: "no-global-augmentation",
  family: "confinement",
  visit: {
    ModuleDeclaration(node) {
      const what = nameOf(node);
      if (what === undefined) return;
      return {
        at: node.name,
        message: `\`declare ${what}\` promises what nobody checks`,
        why: "every other file of the build would believe it",
        help: "declare the type in this module, and take the value as a parameter",
      };
    },
  },
};

function nameOf(node: ModuleDeclaration): string | undefined {
  if (isStringLiteral(node.name)) return `module "${node.name.text}"`;
  const before = node.getSourceFile().text.slice(node.getStart(), node.name.getStart());
  // `namespace global {}` is a namespace like any other.
  return node.name.text === "global" && !/namespace|module/.test(before) ? "global" : undefined;
}
