import {
  type Expression,
  isBindingElement,
  isClassExpression,
  isConditionalExpression,
  isIdentifier,
  isPropertyAccessExpression,
  isVariableDeclaration,
  type Node,
} from "../../1-open/typescript.ts";
import type { About, Rule } from "../rule.ts";
import { unwrapped } from "../unwrapped.ts";

/** Constructors of the safe list make fresh objects of a known kind; what anything else makes, only its author knows. */
export const noForeignNew: Rule = {
  code: "CAP3010",
  slug: "no-foreign-new",
  family: "language",
  visit: {
    NewExpression(node, about) {
      if (isKnownConstructor(node.expression, about)) return undefined;
      return {
        at: node.expression,
        message: `\`new\` calls ${named(node.expression)} as a constructor`,
        why: "what it makes inherits from a prototype that others can change",
        help: "call a maker without `new`",
      };
    },
  },
};

const named = (callee: Expression): string => {
  const text = callee.getText();
  return text.length <= 40 && !text.includes("\n") ? `\`${text}\`` : "a value";
};

/**
 * Free names are judged by `no-ambient-authority`, and classes of this build where they are declared: neither is looked at again.
 */
function isKnownConstructor(callee: Node, about: About, hops = 0): boolean {
  const target = unwrapped(callee as Expression);
  if (hops > 20) return false;
  if (isPropertyAccessExpression(target)) return isKnownConstructor(target.expression, about, hops + 1);
  if (isConditionalExpression(target))
    return [target.whenTrue, target.whenFalse].every((branch) => isKnownConstructor(branch, about, hops + 1));
  if (!isIdentifier(target)) return isClassExpression(target);
  const binding = about.names.bindingOf(target);
  if (binding === undefined || binding.kind === "class") return true;
  if (binding.importedFrom !== undefined) {
    const { specifier } = binding.importedFrom;
    return specifier === "@capc/runtime" || about.moduleNamed(specifier) !== undefined || about.isPackage(specifier);
  }
  if (binding.isReassigned) return false;
  let { declaration } = binding;
  while (isBindingElement(declaration)) declaration = declaration.parent.parent;
  return (
    isVariableDeclaration(declaration) &&
    declaration.initializer !== undefined &&
    isKnownConstructor(declaration.initializer, about, hops + 1)
  );
}
