import {
  isConditionalTypeNode,
  isFunctionTypeNode,
  isInferTypeNode,
  isTypeOperatorNode,
  isTypeParameterDeclaration,
  type Node,
  SyntaxKind,
} from "../1-open/typescript.ts";
import { why } from "./report-any.ts";
import type { Report } from "./rule.ts";

/** Reports `any` where it is written and some value could have it for a type. */
export function reportWritten(node: Node): Report | undefined {
  if (isOnlyCompared(node)) return undefined;
  return { at: node, message: "`any` switches the checker off for this value", why, help: insteadOf(node) };
}

/**
 * Whether `any` is only held against another type, as in `keyof any` and in the question `F extends (...args: any[]) => infer R`: the
 * answer holds nothing of it. What bounds an `infer` is the answer where nothing else is found.
 */
function isOnlyCompared(node: Node): boolean {
  if (isTypeOperatorNode(node.parent) && node.parent.operator === SyntaxKind.KeyOfKeyword) return true;
  for (let at = node; at.parent !== undefined && !isInferTypeNode(at); at = at.parent)
    if (isConditionalTypeNode(at.parent) && at.parent.extendsType === at) return true;
  return false;
}

const insteadOf = (node: Node): string =>
  boundsFunction(node)
    ? "let the parameters and the result be what varies: `<A extends unknown[], R>(fn: (...args: A) => R): (...args: A) => R`"
    : "write `unknown` and narrow it, or the type that is meant";

function boundsFunction(node: Node): boolean {
  for (let at = node; at.parent !== undefined; at = at.parent)
    if (isTypeParameterDeclaration(at.parent)) return at.parent.constraint === at && isFunctionTypeNode(at);
  return false;
}
