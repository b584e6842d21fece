import { isObject, nameOfKey } from "./name-intrinsics.ts";
import { makeQuietly, type Names, type Root } from "./root.ts";

/** An object that two makings of the same thing have in common: whoever changes it is seen by everybody. */
export interface Shared {
  readonly path: string;
  readonly value: object;
}

/**
 * Everything that the roots lead to by properties, accessors and prototypes, and that is not made afresh each time: each root is made twice, and
 * both are walked in step. This is more than a module can do, which has no reflection.
 */
export function walkShared(
  roots: readonly Root[],
  names: Names,
  nameOf: ReadonlyMap<object, string>,
): readonly Shared[] {
  const shared: Shared[] = [];
  const pairs: (readonly [path: string, one: object, other: object])[] = [];
  const seen = new Set<object>();
  const visit = (path: string, one: unknown, other: unknown): void => {
    if (!isObject(one) || !isObject(other) || seen.has(one)) return;
    seen.add(one);
    const name = nameOf.get(one) ?? path;
    if (one === other) shared.push({ path: name, value: one });
    pairs.push([name, one, other]);
  };
  // What the tables name comes first, so that it is known by that name and not by the way that led to it.
  for (const [value, path] of nameOf) visit(path, value, value);
  for (const [name, make] of roots)
    visit(
      name.startsWith("%") ? name : `(${name})`,
      makeQuietly(() => make(names)),
      makeQuietly(() => make(names)),
    );
  // The list grows while it is walked.
  for (const [path, one, other] of pairs) {
    for (const key of Reflect.ownKeys(one)) {
      const [a, b] = [one, other].map((owner) => Object.getOwnPropertyDescriptor(owner, key));
      const place = `${path}.${nameOfKey(key)}`;
      for (const part of ["value", "get", "set"] as const) visit(place, a?.[part], b?.[part]);
    }
    visit(`${path}.[[Prototype]]`, Object.getPrototypeOf(one), Object.getPrototypeOf(other));
  }
  return shared;
}
