import { type Definition, type Guard, resolve, unfinished } from "./guard.ts";

/**
 * The guard of a type parameter, from that of its constraint: copies keep what the caller's own type has beyond the constraint, in
 * records at any depth.
 */
export function openGuard(guard: Guard, definitions: Map<string, Definition>): Guard {
  const open = (part: Guard): Guard => openGuard(part, definitions);
  switch (guard.kind) {
    case "record":
      return {
        ...guard,
        open: true,
        properties: guard.properties.map((property) => ({ ...property, guard: open(property.guard) })),
        ...(guard.index && { index: open(guard.index) }),
        ...(guard.indexes && { indexes: guard.indexes.map((one) => ({ ...one, guard: open(one.guard) })) }),
      };
    case "array":
    case "refined":
      return { ...guard, of: open(guard.of) };
    case "tuple":
      return { ...guard, elements: guard.elements.map((element) => ({ ...element, guard: open(element.guard) })) };
    case "union":
      return { ...guard, of: guard.of.map(open) };
    case "builtin":
      return { ...guard, of: guard.of.map(open) };
    case "named": {
      const plain = resolve(guard, definitions);
      // Capabilities are kept as they are, and so is what is not known yet.
      if (plain === unfinished || plain.kind === "capability") return guard;
      const id = `open ${guard.id}`;
      const definition = definitions.get(guard.id);
      if (definition !== undefined && !definitions.has(id)) {
        definitions.set(id, { ...definition, id, guard: unfinished });
        definitions.set(id, { ...definition, id, guard: open(definition.guard) });
      }
      return { ...guard, id };
    }
    default:
      return guard;
  }
}
