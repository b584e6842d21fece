import type { Module } from "../../1-open/session.ts";
import { isExpressionStatement, type Node, SyntaxKind } from "../../1-open/typescript.ts";
import type { Report, Rule } from "../rule.ts";

const ambiguous = "engines read this as code in a module and as a comment in a script";

export const noSloppySyntax: Rule = {
  code: "CAP1007",
  slug: "no-sloppy-syntax",
  family: "confinement",
  visit: {
    WithStatement: (node) => ({
      at: { start: node.getStart(), end: node.getStart() + "with".length },
      message: "`with` makes an object's members into names",
      why: "what a name stands for must be seen in the text",
      help: "name the object, or take it apart with a pattern",
    }),
    DebuggerStatement: (node) => ({
      at: node,
      message: "`debugger` stops the whole process",
      why: "a module must not stop its host",
      help: "remove it",
      // Where it is the whole body of an `if`, something has to stay.
      fix: [{ start: node.getStart(), end: node.end, text: "statements" in node.parent ? "" : ";" }],
    }),
    NumericLiteral(node) {
      const text = node.getText();
      if (!/^0\d/.test(text)) return;
      const isOctal = /^0[0-7]+$/.test(text);
      return {
        at: node,
        message: `\`${text}\` begins with a zero`,
        why: "strict mode does not know it, and sloppy mode may read it as an octal number",
        help: isOctal ? `write \`0o${text.slice(1)}\`` : "leave out the zero",
        fix: [
          { start: node.getStart(), end: node.end, text: isOctal ? `0o${text.slice(1)}` : text.replace(/^0+/, "") },
        ],
      };
    },
    StringLiteral(node) {
      const found = /^(?:[^\\]|\\[^0-9]|\\0(?![0-9]))*?(\\(?:0[0-9]+|[1-9][0-9]*))/s.exec(node.getText());
      if (found === null) return;
      const at = node.getStart() + found[0].length - found[1]!.length;
      return {
        at: { start: at, end: at + found[1]!.length },
        message: `\`${found[1]}\` is an octal escape`,
        why: "strict mode does not know it",
        help: "write `\\x` and two digits",
      };
    },
    PostfixUnaryExpression(node, { module }) {
      if (node.operator !== SyntaxKind.MinusMinusToken || module.text[node.end] !== ">") return;
      return {
        at: { start: node.end - 2, end: node.end + 1 },
        message: "`-->` can begin a comment",
        why: ambiguous,
        help: "put a space in it: `-- >`",
        fix: [{ start: node.end, end: node.end, text: " " }],
      };
    },
    PrefixUnaryExpression(node, { module }) {
      const start = node.getStart();
      if (node.operator !== SyntaxKind.MinusMinusToken || !module.text.startsWith("<!", start - 2)) return;
      return {
        at: { start: start - 2, end: start + 2 },
        message: "`<!--` can begin a comment",
        why: ambiguous,
        help: "put spaces in it: `< ! --`",
        fix: [
          { start: start - 1, end: start - 1, text: " " },
          { start, end: start, text: " " },
        ],
      };
    },
    RegularExpressionLiteral: (node, { module }) => atStart(node, module),
  },
};

/** A regular expression as the first thing of a statement: after a line without a semicolon it would be a division. */
function atStart(node: Node, module: Module): Report | undefined {
  let statement: Node | undefined = node.parent;
  while (statement?.pos === node.pos && !isExpressionStatement(statement)) statement = statement.parent;
  if (statement?.pos !== node.pos || module.text[node.getStart()] !== "/") return undefined;
  return {
    at: node,
    message: "a statement begins with a regular expression",
    why: "depending on what stands before it, `/` divides",
    help: "give the regular expression a name",
  };
}
