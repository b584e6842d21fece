import {
  isIdentifier,
  isModuleBlock,
  isModuleDeclaration,
  ModifierFlags,
  type ModuleDeclaration,
  type Statement,
  SyntaxKind,
} from "../../1-open/typescript.ts";
import type { Rule } from "../rule.ts";

export const noNamespaceBlock: Rule = {
  code: "CAP1012",
  slug: "no-namespace-block",
  family: "confinement",
  visit: {
    ModuleDeclaration(node) {
      const isOuter = !isModuleDeclaration(node.parent);
      if (!isOuter || !isIdentifier(node.name) || !hasValues(node)) return;
      return {
        at: node.name,
        message: `the namespace \`${node.name.text}\` has values in it`,
        why: "it becomes an object that any file may add to while it loads",
        help: "write a module, or an object literal",
      };
    },
  },
};

/** One with nothing but types in it is gone when the program runs. */
function hasValues(node: ModuleDeclaration): boolean {
  if ((node.modifierFlags & ModifierFlags.Ambient) !== 0 || node.body === undefined) return false;
  if (isModuleDeclaration(node.body)) return hasValues(node.body);
  return isModuleBlock(node.body) && node.body.statements.some(isValue);
}

function isValue(statement: Statement): boolean {
  switch (statement.kind) {
    case SyntaxKind.InterfaceDeclaration:
    case SyntaxKind.TypeAliasDeclaration:
      return false;
    case SyntaxKind.ModuleDeclaration:
      return hasValues(statement as unknown as ModuleDeclaration);
    default:
      return ((statement as { modifierFlags?: ModifierFlags }).modifierFlags! & ModifierFlags.Ambient) === 0;
  }
}
