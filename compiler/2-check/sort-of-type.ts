import { type Checker, ObjectFlags, type Type, TypeFlags } from "../1-open/typescript.ts";
import { argumentsOf, isTupleType, rememberByType } from "./remember-type.ts";

/**
 * What converting a value of the type would run: nothing for a primitive, the code of whoever made it for an object; `open` where the
 * type leaves it to the value, and `any` where TypeScript has given up.
 */
export type Sort = "primitive" | "object" | "open" | "any";

const open = TypeFlags.Unknown | TypeFlags.Instantiable;

/** Sorts types, and asks TypeScript only about those whose flags do not tell. Answers are remembered for each checker. */
export function sortOfType(type: Type, checker: Checker, partsOf: (type: Type) => readonly Type[]): Sort {
  const { flags } = type;
  if ((flags & TypeFlags.Any) !== 0) return "any";
  if (isPlainPrimitive(type)) return "primitive";
  if ((flags & TypeFlags.Union) !== 0) {
    const sorts = partsOf(type).map((part) => sortOfType(part, checker, partsOf));
    return (["any", "object", "open"] as const).find((sort) => sorts.includes(sort)) ?? "primitive";
  }
  if (type.isIntersectionType()) {
    // `string & { brand: … }` is a string.
    const sorts = rememberedParts(type, checker).map((part) => sortOfType(part, checker, partsOf));
    return (["primitive", "object", "open"] as const).find((sort) => sorts.includes(sort)) ?? "any";
  }
  if ((flags & open) === 0) return "object";
  const constraint = (flags & TypeFlags.Unknown) === 0 ? rememberedConstraint(type, checker) : undefined;
  if (constraint === undefined || constraint === type) return "open";
  const sort = sortOfType(constraint, checker, partsOf);
  return sort === "primitive" ? sort : "open";
}

/** For lack of the method on its declared type: unions of primitives carry a flag that says so. */
const isPlainPrimitive = (type: Type): boolean =>
  (type.flags & (TypeFlags.Primitive | TypeFlags.Never)) !== 0 ||
  (((type as { objectFlags?: number }).objectFlags ?? 0) & ObjectFlags.PrimitiveUnion) !== 0;

const rememberedParts = rememberByType((type) => (type.isIntersectionType() ? type.getTypes() : []));

const rememberedConstraint = rememberByType((type, checker) => checker.getBaseConstraintOfType(type));

const rememberedElements = rememberByType((type, checker) =>
  checker.isArrayType(type) || isTupleType(type, checker) ? argumentsOf(type, checker) : [],
);

/** The types of what an array or tuple holds; none for other types. */
export const elementsOfType = (type: Type, checker: Checker): readonly Type[] =>
  type.isTypeReference() ? rememberedElements(type, checker) : [];
