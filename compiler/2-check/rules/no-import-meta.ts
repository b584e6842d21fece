import { SyntaxKind } from "../../1-open/typescript.ts";
import type { Rule } from "../rule.ts";

export const noImportMeta: Rule = {
  code: "CAP1004",
  slug: "no-import-meta",
  family: "confinement",
  visit: {
    MetaProperty(node) {
      if (node.keywordToken !== SyntaxKind.ImportKeyword || node.name.text !== "meta") return;
      return {
        at: node,
        message: "`import.meta` tells where this module lies",
        why: "a module's place on the disk or the network is the host's to tell",
        help: "take the address, or what you would read from it, as a parameter",
      };
    },
  },
};
