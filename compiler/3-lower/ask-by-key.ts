import {
  type Expression,
  isElementAccessExpression,
  isParenthesizedExpression,
  isPropertyAccessExpression,
  type Node,
} from "../1-open/typescript.ts";
import { type Definitions, type Guard, resolve, unknownGuard } from "./guard.ts";
import { isAssigned } from "./read-expressions.ts";

/**
 * What has to hold of `value` in `(value as Record<string, unknown>)[key]`. TypeScript knows no other way to ask any object for a key, and what comes
 * is unknown: a list may be asked as well, as whoever compares or merges data does.
 */
export function guardAskedByKey(cast: Expression, guard: Guard, definitions: Definitions): Guard {
  const plain = resolve(guard, definitions);
  const isOfUnknown =
    plain.kind === "record" &&
    plain.properties.length === 0 &&
    plain.indexes === undefined &&
    plain.index !== undefined &&
    resolve(plain.index, definitions).kind === "unknown";
  if (!isOfUnknown || !isAskedByKey(cast)) return guard;
  return { kind: "union", of: [guard, { kind: "array", of: unknownGuard, text: "unknown[]" }], text: guard.text };
}

function isAskedByKey(cast: Expression): boolean {
  let at: Node = cast;
  while (isParenthesizedExpression(at.parent)) at = at.parent;
  const { parent } = at;
  return (isElementAccessExpression(parent) || isPropertyAccessExpression(parent)) && !isAssigned(parent);
}
