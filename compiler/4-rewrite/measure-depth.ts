import type { Definitions, Guard } from "../3-lower/guard.ts";

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

function partsOf(guard: Guard, definitions: Definitions): readonly Guard[] {
  switch (guard.kind) {
    case "named": {
      const definition = definitions.get(guard.id);
      return definition === undefined ? [] : [definition.guard];
    }
    case "union":
    case "builtin":
      return guard.of;
    case "array":
      return [guard.of];
    case "tuple":
      return guard.elements.map((element) => element.guard);
    case "record":
      return [
        ...guard.properties.map((property) => property.guard),
        ...(guard.index ? [guard.index] : []),
        ...(guard.indexes ?? []).map((index) => index.guard),
      ];
    case "capability":
      return guard.data.map((property) => property.guard);
    default:
      return [];
  }
}
