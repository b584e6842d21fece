import { isNamespace } from "./brand.ts";
import { sizeOfMap, sizeOfSet } from "./containers.ts";
import { isArray, keys, uncurry } from "./primordials.ts";

const slice = uncurry(String.prototype.slice);
const toISOString = uncurry(Date.prototype.toISOString);
const { stringify } = JSON;
const { isNaN: isNotANumber } = Number;
const RawString = String;

/** Cuts a text to a length, with a sign that it was cut. */
export const shorten = (text: string, length: number): string =>
  text.length <= length ? text : `${slice(text, 0, length - 1)}…`;

/** What kind of thing came, for a message that crosses the boundary it reports on: never the value, and never its code. */
export const kindOf = (value: unknown): string => {
  if (value === null) return "null";
  if (typeof value === "number") return isNotANumber(value) ? "NaN" : "number";
  if (typeof value !== "object") return typeof value;
  if (isNamespace(value)) return "a Namespace";
  try {
    return isArray(value) ? "array" : "object";
  } catch {
    return "object"; // a revoked proxy
  }
};

/** By internal slots alone: a proxy has none, so nothing here can be made to run. */
const describeObject = (value: object): string => {
  if (isNamespace(value)) {
    const names = keys(value);
    let text = "Namespace {";
    for (let i = 0; i < names.length && text.length < 200; i++) text += i === 0 ? ` ${names[i]}` : `, ${names[i]}`;
    return `${text} }`;
  }
  try {
    return `Date ${toISOString(value as Date)}`;
  } catch {}
  try {
    return `Map of ${sizeOfMap(value)}`;
  } catch {}
  try {
    return `Set of ${sizeOfSet(value)}`;
  } catch {}
  return kindOf(value);
};

/** A short rendering for hosts, in which a string or number may be read; of an object it says what can be said without asking it. */
export const describe = (value: unknown): string => {
  if (typeof value === "string") return shorten(stringify(slice(value, 0, 200)), 200);
  // A million digits take seconds to write.
  if (typeof value === "bigint")
    return value < 2n ** 64n && value > -(2n ** 64n) ? `${value}n` : "bigint beyond 64 bits";
  if (typeof value === "number") return value === 0 && 1 / value < 0 ? "-0" : RawString(value);
  if (typeof value === "object" && value !== null) return shorten(describeObject(value), 200);
  return typeof value === "function" ? "function" : shorten(RawString(value), 200);
};
