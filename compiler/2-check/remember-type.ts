import type { Checker, Type } from "../1-open/typescript.ts";

/** Keeps answers of TypeScript about types, by type, for as long as the checker that gave them lives: each costs a round trip. */
export function rememberByType<T>(ask: (type: Type, checker: Checker) => T): (type: Type, checker: Checker) => T {
  const memory = new WeakMap<Checker, Map<number, T>>();
  return (type, checker) => {
    let known = memory.get(checker);
    if (known === undefined) memory.set(checker, (known = new Map()));
    if (!known.has(type.id)) known.set(type.id, ask(type, checker));
    return known.get(type.id) as T;
  };
}

/** The type arguments of a reference to a generic type; none for other types. */
export const argumentsOf = rememberByType((type, checker): readonly Type[] =>
  type.isTypeReference() ? checker.getTypeArguments(type) : [],
);

/** The name of the type's symbol; empty where it has none. */
export const symbolNameOf = rememberByType((type) => type.getSymbol()?.name ?? "");

export const isTupleType = rememberByType(
  (type) => type.isTypeReference() && (type.isTupleType() || type.getTarget().isTupleType()),
);
