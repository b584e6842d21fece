import {
  isTypeOperatorNode,
  ModifierFlags,
  type Node,
  NodeFlags,
  SyntaxKind,
  type VariableStatement,
} from "../../1-open/typescript.ts";
import type { Report, Rule } from "../rule.ts";

interface Declaring extends Node {
  readonly modifiers?: readonly Node[];
}

/** `declare namespace` and `declare global` have rules of their own, about what they reach rather than what they claim. */
export const noAmbientValue: Rule = {
  code: "CAP2004",
  slug: "no-ambient-value",
  family: "soundness",
  skipsJavaScript: true,
  visit: {
    VariableStatement: (node) => (namesBrand(node) ? undefined : report(node, "value")),
    FunctionDeclaration: (node) => report(node, "function"),
    ClassDeclaration: (node) => report(node, "class"),
    EnumDeclaration: (node) => report(node, "enum"),
    PropertyDeclaration: (node) => report(node, "field"),
  },
};

/** `declare const brand: unique symbol`: a name for types, which no value can have. Whoever takes it for a value uses a name that nothing declares. */
const namesBrand = ({ declarationList, modifierFlags }: VariableStatement): boolean =>
  (declarationList.flags & NodeFlags.Const) !== 0 &&
  (modifierFlags & ModifierFlags.Export) === 0 &&
  declarationList.declarations.every(
    ({ type }) => type !== undefined && isTypeOperatorNode(type) && type.operator === SyntaxKind.UniqueKeyword,
  );

function report(node: Declaring, what: string): Report | undefined {
  const declare = node.modifiers?.find(({ kind }) => kind === SyntaxKind.DeclareKeyword);
  if (declare === undefined) return undefined;
  return {
    at: declare,
    message: `\`declare\` claims a ${what} that nothing here makes`,
    why: "the claim is believed without a look at what is there when the program runs",
    help:
      what === "field" ? "give the field a value" : "take the value as a parameter, or import it; `declare` types only",
  };
}
