import type { Type } from "../1-open/typescript.ts";

/** Answers what a union is made of, and remembers it: the client asks TypeScript again each time. */
export function makeTypeParts(): (type: Type) => readonly Type[] {
  const known = new Map<number, readonly Type[]>();
  return (type) => {
    if (!type.isUnionType()) return [type];
    const parts = known.get(type.id) ?? type.getTypes();
    known.set(type.id, parts);
    return parts;
  };
}
