import { isNamespace } from "./brand.ts";
import { isArray, keys, slice } from "./primordials.ts";

const { stringify } = JSON;
const { isNaN: isNotANumber } = Number;
const RawString = String;

/** Cuts a text to a length, with a sign that it was cut. */
export const shorten = (text: string, length: number): string =>
  text.length <= length ? text : `${slice(text, 0, length - 1)}…`;

/** What kind of thing came, for a message that crosses the boundary it reports on: never the value, and never its code. */
export const kindOf = (value: unknown): string => {
  if (typeof value !== "object") return isNotANumber(value) ? "NaN" : typeof value;
  if (value === null) return "null";
  try {
    return isNamespace(value) ? "a Namespace" : isArray(value) ? "array" : "object";
  } catch {
    return "object"; // a revoked proxy
  }
};

/** A short rendering for hosts. Of an object it says what can be said without asking it: only a Namespace is known to have no code in it. */
export const describe = (value: unknown): string => {
  if (typeof value === "string") return shorten(stringify(slice(value, 0, 200)), 200);
  // A million digits take seconds to write.
  if (typeof value === "bigint" && !(value < 2n ** 64n && value > -(2n ** 64n))) return "bigint beyond 64 bits";
  if (typeof value === "bigint") return `${value}n`;
  if (isNamespace(value)) {
    const names = keys(value);
    let text = "Namespace";
    for (let i = 0; i < names.length && text.length < 200; i++) text += `${i === 0 ? " of " : ", "}${names[i]}`;
    return shorten(text, 200);
  }
  return typeof value === "object" || typeof value === "function" ? kindOf(value) : shorten(RawString(value), 200);
};
