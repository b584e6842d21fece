import {
  type Expression,
  isBindingElement,
  isElementAccessExpression,
  isIdentifier,
  isObjectBindingPattern,
  isPropertyAccessExpression,
  isVariableDeclaration,
} from "../1-open/typescript.ts";
import type { About } from "./rule.ts";
import { unwrapped } from "./unwrapped.ts";

/**
 * The dotted name of the intrinsic that an expression stands for: `Math`, `Math.max`, `Temporal.Now`. Looks through names that are constant:
 * `const { max } = Math`, `const M = Math`. Undefined where it is something else, or cannot be told.
 */
export function safeOrigin(given: Expression, about: About, hops = 0): string | undefined {
  const expression = unwrapped(given);
  if (hops > 8) return undefined;
  if (isIdentifier(expression)) {
    const binding = about.names.bindingOf(expression);
    if (binding === undefined) return about.isSafeName(expression) ? expression.text : undefined;
    const { declaration, isReassigned } = binding;
    if (isReassigned) return undefined;
    if (isVariableDeclaration(declaration) && isIdentifier(declaration.name))
      return declaration.initializer && safeOrigin(declaration.initializer, about, hops + 1);
    if (!isBindingElement(declaration) || declaration.dotDotDotToken !== undefined) return undefined;
    const pattern = declaration.parent;
    const owner = pattern.parent;
    if (!isObjectBindingPattern(pattern) || !isVariableDeclaration(owner) || owner.initializer === undefined)
      return undefined;
    const name = declaration.propertyName ?? declaration.name;
    if (name === undefined || !isIdentifier(name)) return undefined;
    return joined(safeOrigin(owner.initializer, about, hops + 1), name.text);
  }
  if (isPropertyAccessExpression(expression))
    return joined(safeOrigin(expression.expression, about, hops + 1), expression.name.text);
  if (!isElementAccessExpression(expression)) return undefined;
  const keys = about.constantKeys(expression.argumentExpression);
  return keys?.length === 1 ? joined(safeOrigin(expression.expression, about, hops + 1), keys[0]!) : undefined;
}

const joined = (object: string | undefined, member: string): string | undefined =>
  object === undefined ? undefined : `${object}.${member}`;
