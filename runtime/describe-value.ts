import { isNamespace } from "./brand.ts";
import { isArray, keys, slice, stringify } from "./primordials.ts";

const { isNaN: isNotANumber } = Number;
const RawString = String;

/** Cuts a text to a length, with a sign where it was cut: the end of a path tells as much as its beginning. */
export const shorten = (text: string, length: number): string => {
  const half = length >> 1;
  return text.length <= length ? text : `${slice(text, 0, length - half - 1)}…${slice(text, -half)}`;
};

/** What kind of thing came, for a message that crosses the boundary it reports on: never the value, and never its code. */
export const kindOf = (value: unknown): string => {
  if (typeof value !== "object") return isNotANumber(value) ? "NaN" : typeof value;
  if (value === null) return "null";
  return isNamespace(value) ? "a Namespace" : isArray(value) ? "array" : "object";
};

/** A short rendering for hosts. Of an object it says what can be said without asking it: only a Namespace is known to have no code in it. */
export const describe = (value: unknown): string => {
  if (typeof value === "string") return shorten(stringify(slice(value, 0, 200)), 200);
  // A million digits take seconds to write.
  if (typeof value === "bigint")
    return value < 2n ** 64n && value > -(2n ** 64n) ? `${value}n` : "bigint beyond 64 bits";
  if (isNamespace(value)) return shorten(`Namespace of ${stringify(keys(value))}`, 200);
  return typeof value === "object" || typeof value === "function" ? kindOf(value) : shorten(RawString(value), 200);
};
