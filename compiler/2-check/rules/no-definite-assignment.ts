import { type Node, SyntaxKind } from "../../1-open/typescript.ts";
import type { Report, Rule } from "../rule.ts";

export const noDefiniteAssignment: Rule = {
  code: "CAP2006",
  slug: "no-definite-assignment",
  family: "soundness",
  skipsJavaScript: true,
  visit: {
    VariableDeclaration: ({ exclamationToken }) => report(exclamationToken),
    PropertyDeclaration: ({ postfixToken }) => report(postfixToken),
  },
};

function report(mark: Node | undefined): Report | undefined {
  if (mark?.kind !== SyntaxKind.ExclamationToken) return undefined;
  return {
    at: mark,
    message: "`!` says that this has a value before it is given one",
    why: "until it is set it is undefined, whatever its type says",
    help: "set it where it is declared, or add `| undefined` to its type",
  };
}
