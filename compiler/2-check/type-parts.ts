import { partsOfUnion } from "../1-open/read-types.ts";
import type { Checker, Type } from "../1-open/typescript.ts";

/** Answers what a union is made of, and remembers it: the client asks TypeScript again each time. */
export function makeTypeParts(checkerOf: () => Checker): (type: Type) => readonly Type[] {
  const known = new Map<number, readonly Type[]>();
  return (type) => {
    if (!type.isUnionType()) return [type];
    const parts = known.get(type.id) ?? partsOfUnion(type, checkerOf());
    known.set(type.id, parts);
    return parts;
  };
}
