import type { BuiltinName, Guard } from "./guard.ts";

const copiedBuiltins: ReadonlySet<string> = new Set<BuiltinName>([
  "Map",
  "Set",
  "Date",
  "RegExp",
  "Error",
  "Promise",
  "ArrayBuffer",
  "Uint8Array",
  "Uint8ClampedArray",
  "Uint16Array",
  "Uint32Array",
  "Int8Array",
  "Int16Array",
  "Int32Array",
  "Float32Array",
  "Float64Array",
  "BigInt64Array",
  "BigUint64Array",
]);

/** Names of the library's types that stand for another one here: what is read only is checked alike. */
const sameAs: ReadonlyMap<string, string> = new Map([
  ["ReadonlyArray", "Array"],
  ["ReadonlyMap", "Map"],
  ["ReadonlySet", "Set"],
]);

/** Whether `lowerGlobal` knows a type of this name, whatever its arguments are. */
export const isKnownGlobal = (name: string): boolean => {
  const builtin = sameAs.get(name) ?? name;
  return copiedBuiltins.has(builtin) || ["Array", "Record", "Readonly", "Function"].includes(builtin);
};

/** A type of TypeScript's own library that guards know by name. */
export function lowerGlobal(name: string, args: readonly Guard[], text: string): Guard | undefined {
  const builtin = sameAs.get(name) ?? name;
  const [first, second] = args;
  if (builtin === "Array" && first) return { kind: "array", of: first, text };
  if (builtin === "Record" && first && second && first.kind === "primitive" && first.type === "string") {
    return { kind: "record", properties: [], index: second, text };
  }
  if (name === "Readonly" && first && (first.kind === "record" || first.kind === "array")) return first;
  if (builtin === "Function") return { kind: "function", text };
  if (copiedBuiltins.has(builtin)) {
    const wanted = builtin === "Map" ? 2 : builtin === "Set" || builtin === "Promise" ? 1 : 0;
    return { kind: "builtin", name: builtin as BuiltinName, of: args.slice(0, wanted), text };
  }
  return undefined;
}
