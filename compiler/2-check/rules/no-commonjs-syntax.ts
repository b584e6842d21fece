import { isExternalModuleReference } from "../../1-open/typescript.ts";
import type { Rule } from "../rule.ts";

const why = "what it imports or exports is only known when it runs";

export const noCommonjsSyntax: Rule = {
  code: "CAP1014",
  slug: "no-commonjs-syntax",
  family: "confinement",
  visit: {
    ExportAssignment(node) {
      if (!node.isExportEquals) return;
      const start = node.getStart();
      return {
        at: { start, end: node.expression.getStart() },
        message: "`export =` is not an export of an ES module",
        why,
        help: "write `export default`, or export the names one by one",
      };
    },
    ImportEqualsDeclaration(node) {
      const { isTypeOnly, moduleReference, name } = node;
      if (isTypeOnly) {
        return {
          at: node,
          message: `\`import type ${name.text} =\` is not an import of an ES module`,
          why,
          help: "write `import type … from`, or `type` for an alias",
        };
      }
      if (isExternalModuleReference(moduleReference)) {
        return {
          at: node,
          message: "`import … = require()` is not an import of an ES module",
          why,
          help: "write `import … from`",
        };
      }
      return {
        at: node,
        message: `\`import ${name.text} =\` is an alias, not an import`,
        why: "it is there or not depending on what other files declare",
        help: "write `const`",
        fix: [{ start: node.getStart(), end: node.getStart() + "import".length, text: "const" }],
      };
    },
  },
};
