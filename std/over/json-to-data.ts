import { refuse } from "../captured/cap-error.ts";
import { create, freeze, isArray, keys, parseJsonText } from "../captured/intrinsics.ts";
import type { Data } from "../types/data.ts";

/** Deeper than what people write, and shallow enough for everybody's stack. */
export const deepest = 64;

/** Copies what a parser has made: records get no prototype, so that no name in them is taken from elsewhere. */
const rebuild = (value: unknown, depth: number): Data => {
  if (typeof value !== "object" || value === null) return value as Data;
  if (depth === 0) return refuse("not-data", `nested deeper than ${deepest}`);
  if (isArray(value)) {
    for (let i = 0; i < value.length; i++) value[i] = rebuild(value[i], depth - 1);
    return freeze(value) as Data;
  }
  const record = create(null) as Record<string, Data>;
  const names = keys(value);
  for (let i = 0; i < names.length; i++) {
    const name = names[i]!;
    if (name === "__proto__") return refuse("not-data", "a record with the name __proto__");
    record[name] = rebuild((value as Record<string, unknown>)[name], depth - 1);
  }
  return freeze(record);
};

/** A JSON text as frozen data. `__proto__` as a name is refused: whoever copies such a record the usual way changes the copy's prototype. */
export const jsonToData = (text: string): Data => {
  let value: unknown;
  try {
    value = parseJsonText(text);
  } catch {
    return refuse("not-data", "the text is not JSON");
  }
  return rebuild(value, deepest);
};
