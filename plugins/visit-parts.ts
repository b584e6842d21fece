import type { AnyNode } from "acorn";

/** Visits the nodes directly inside of a node. */
export function eachPart(node: AnyNode, visit: (part: AnyNode) => void): void {
  for (const value of Object.values(node)) {
    if (typeof value !== "object" || value === null) continue;
    if (Array.isArray(value)) {
      for (const part of value) if (isNode(part)) visit(part);
    } else if (isNode(value)) visit(value);
  }
}

const isNode = (value: unknown): value is AnyNode =>
  typeof value === "object" && value !== null && typeof (value as { type?: unknown }).type === "string";
