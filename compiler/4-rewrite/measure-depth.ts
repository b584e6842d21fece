import { type Definitions, type Guard, partsOf } from "../3-lower/guard.ts";

/** Whether data of this type can nest without end, so that its guards have to count how deep they are. */
export function canNestWithoutEnd(guard: Guard, definitions: Definitions): boolean {
  const entered = new Set<string>();
  const left = new Set<string>();
  // A name that is met again before it was left is part of itself.
  const visit = (at: Guard): boolean => {
    if (at.kind !== "named") return partsOf(at, definitions).some(visit);
    if (left.has(at.id)) return false;
    if (entered.has(at.id)) return true;
    entered.add(at.id);
    const result = partsOf(at, definitions).some(visit);
    left.add(at.id);
    return result;
  };
  return visit(guard);
}

/** How deep data of a recursive type may nest; deeper data, and cycles, are a `GuardError`. */
export const maximumDepth = 500;
