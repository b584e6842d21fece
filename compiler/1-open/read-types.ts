import type { Checker, Node, Type } from "./typescript.ts";

/**
 * The types at many nodes, in one round trip. TypeScript 7.0.2 panics over the type of an empty array where a tuple is expected
 * (`text.match(/a/g) ?? []`), and the panic of one answer takes all others with it: the culprit is found by halves, and has no type.
 */
export function typesAt(checker: Checker, nodes: readonly Node[]): readonly (Type | undefined)[] {
  if (nodes.length === 0) return [];
  try {
    return checker.getTypeAtLocation(nodes);
  } catch (error) {
    if (!isPanic(error)) throw error;
    if (nodes.length === 1) return [undefined];
    const middle = nodes.length >> 1;
    return [...typesAt(checker, nodes.slice(0, middle)), ...typesAt(checker, nodes.slice(middle))];
  }
}

/** The members of a union, or the type alone. The same panic stands in the way of some; widened, the union is the same and can be read. */
export function partsOfUnion(type: Type, checker: Checker): readonly Type[] {
  if (!type.isUnionType()) return [type];
  try {
    return type.getTypes();
  } catch (error) {
    if (!isPanic(error)) throw error;
    const widened = checker.getWidenedType(type);
    return widened?.isUnionType() ? widened.getTypes() : [widened ?? type];
  }
}

/** The process survives a panic of its checker, and says so in the answer. */
const isPanic = (error: unknown): boolean => error instanceof Error && error.message.startsWith("panic: ");
