import { type Definitions, type Guard, resolve } from "../3-lower/guard.ts";

/** Whether a property that reads as undefined may be there all the same, so that reading it does not tell whether it is. */
export function acceptsUndefined(guard: Guard, definitions: Definitions, depth = 0): boolean {
  const plain = resolve(guard, definitions);
  if (plain.kind === "unknown") return true;
  if (plain.kind === "union")
    return depth < 20 && plain.of.some((part) => acceptsUndefined(part, definitions, depth + 1));
  return plain.kind === "primitive" && plain.type === "undefined";
}
