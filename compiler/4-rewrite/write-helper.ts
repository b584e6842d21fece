import type { RuntimeName } from "./name-emitted.ts";
import { type WalkHelper, writeWalkHelper } from "./write-walk.ts";

/** Functions that a module gets once, however many guards call them, and only if one does: what most modules need is in the runtime. */
export type Helper = WalkHelper | "kept" | "exists" | "keysOf" | "error" | "match" | "template" | "steady";

/** What helpers stand on: names of the runtime, of the safe list, and of each other. */
export interface HelperContext {
  readonly runtime: (name: RuntimeName) => string;
  readonly safe: (name: string) => string;
  readonly helper: (name: Helper) => string;
}

export function writeHelper(which: Helper, name: string, context: HelperContext): string {
  switch (which) {
    // A cast of a value that is our own: checked, and kept.
    case "kept":
      return `function ${name}(check, x, f, p) { check(x, f, p); return x; }\n`;
    // `x!`
    case "exists":
      return `function ${name}(x, f) { return x === undefined || x === null ? ${context.runtime("fail")}(f, "", "a value", x) : x; }\n`;
    case "keysOf":
      return writeKeysOf(name, context);
    case "steady":
      return writeSteady(name, context);
    case "error":
      return writeError(name, context);
    // The texts of a template, as they are read and as they are written.
    case "template":
      return `function ${name}(x, f, p, e) {\n  const y = ${context.runtime("arrayOf")}(x, f, p, e, ${context.runtime("string")});\n  y.raw = ${context.runtime("arrayOf")}(x.raw, f, p, e, ${context.runtime("string")});\n  return y;\n}\n`;
    case "match":
      return writeMatch(name, context);
    default:
      return writeWalkHelper(which, name, context);
  }
}

/** The own enumerable names of a record. `__proto__` is refused: a record that has it is made to be misread. */
const writeKeysOf = (name: string, { runtime, safe }: HelperContext): string => `function ${name}(x, f, p) {
  const names = ${safe("Object")}.keys(x);
  for (const name of names) if (name === "__proto__") ${runtime("fail")}(f, p, "a record without a key \`__proto__\`", x);
  return names;
}
`;

/**
 * A data member of a Namespace, which nobody can change: what was data when the Namespace was made is a frozen copy. An instance of a class is none, and
 * neither is an iterator: it is in there as it was, and may answer differently each time.
 */
const writeSteady = (name: string, { runtime, safe, helper }: HelperContext): string => `function ${name}(x, f, p, e) {
  if (typeof x !== "object" || x === null || ${runtime("isNamespace")}(x)) return x;
  if (${runtime("leave")}(x) === x) ${runtime("fail")}(f, p, e, x);
  for (const part of ${safe("Object")}.values(x)) ${helper("steady")}(part, f, p, e);
  return x;
}
`;

/** Of an error its name and its message, each read once: the rest of it is the other side's. */
const writeError = (name: string, { runtime, safe }: HelperContext): string => `function ${name}(x, f, p, e) {
  let name, message;
  try { ({ name, message } = x); } catch {}
  if (typeof x !== "object" || typeof name !== "string" || typeof message !== "string") ${runtime("fail")}(f, p, e, x);
  return ${runtime("put")}(new ${safe("Error")}(message), "name", name);
}
`;

/** What a regular expression found, read once and copied. A group that took no part is undefined, whatever the library says; only a search for all matches has no place. */
const writeMatch = (
  name: string,
  { runtime, helper }: HelperContext,
): string => `function ${name}(x, f, p, e, isPlaced) {
  const text = (v, f, p) => (v === undefined ? v : ${runtime("string")}(v, f, p));
  const y = ${runtime("arrayOf")}(x, f, p, e, text);
  const { index, input, groups, indices } = x, place = isPlaced || index !== undefined;
  if (typeof y[0] !== "string" || (place && (typeof index !== "number" || typeof input !== "string"))) ${runtime("fail")}(f, p, e, x);
  if (!place) return y;
  const found = groups === undefined ? groups : {};
  if (found) ${runtime("object")}(groups, f, p, e);
  if (found) for (const key of ${helper("keysOf")}(groups, f, p)) ${runtime("put")}(found, key, text(groups[key], f, p));
  y.index = index, y.input = input, y.groups = found;
  const pair = (v, f, p) => (v === undefined ? v : ${runtime("arrayOf")}(v, f, p, e, ${runtime("number")}));
  if (indices !== undefined) y.indices = ${runtime("arrayOf")}(indices, f, p, e, pair);
  return y;
}
`;
