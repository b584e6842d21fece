import { object } from "./check-leaf.ts";
import { freeze, getOwnPropertyDescriptor, ownKeys, put, seal } from "./primordials.ts";

/**
 * The mutable state of a maker: a record whose fields may change while their names may not. A misspelt assignment throws, where a plain
 * record would grow a field.
 */
export const Attr = freeze(<T extends object>(fields: T): T => {
  object(fields, "Attr", "fields", "record");
  const result = {};
  const names = ownKeys(fields);
  for (let i = 0; i < names.length; i++) {
    const key = names[i]!;
    const field = getOwnPropertyDescriptor(fields, key);
    if (typeof key === "symbol" || field === undefined || !("value" in field))
      throw new TypeError("Attr(fields): symbols and accessors are no fields");
    put(result, key, field.value);
  }
  return seal(result) as T;
});
