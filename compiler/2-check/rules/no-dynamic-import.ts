import { SyntaxKind } from "../../1-open/typescript.ts";
import type { Rule } from "../rule.ts";

export const noDynamicImport: Rule = {
  code: "CAP1003",
  slug: "no-dynamic-import",
  family: "confinement",
  visit: {
    // Wherever the word stands as an expression: `import()`, `import.defer()`, `import.source()`.
    ImportKeyword(node) {
      return {
        at: node,
        message: "`import()` loads code that was not there when this was checked",
        why: "a module that can load any other has all the authority that they have",
        help: "write an `import` at the top, or take the function that you need as a parameter",
      };
    },
    MetaProperty(node) {
      if (node.keywordToken !== SyntaxKind.ImportKeyword || node.name.text === "meta") return;
      return {
        at: node,
        message: `\`import.${node.name.text}()\` loads code that was not there when this was checked`,
        why: "a module that can load any other has all the authority that they have",
        help: "write an `import` at the top, or take the function that you need as a parameter",
      };
    },
  },
};
