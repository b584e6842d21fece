import { type Definitions, type Guard, resolve } from "../3-lower/guard.ts";

/**
 * Whether a data member of this type may be an object, of which a capability must hold a copy that stays. Errors and regular expressions are let be:
 * no copy of them is what they were.
 */
export function isHeld(guard: Guard, definitions: Definitions): boolean {
  const plain = resolve(guard, definitions);
  switch (plain.kind) {
    case "record":
    case "capability":
    case "array":
    case "tuple":
      return true;
    case "builtin":
      return plain.name !== "Error" && plain.name !== "RegExp";
    case "union":
      return plain.of.some((part) => isHeld(part, definitions));
    case "refined":
      return isHeld(plain.of, definitions);
    default:
      return false;
  }
}
