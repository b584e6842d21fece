import { type Type, TypeFlags } from "../1-open/typescript.ts";
import {
  type BuiltinName,
  type Guard,
  type IterableName,
  numberNames,
  primitive,
  union,
  unknownGuard,
} from "./guard.ts";

const copiedBuiltins: ReadonlySet<string> = new Set<BuiltinName>([
  "Map",
  "Set",
  "Date",
  "RegExp",
  "Error",
  "Promise",
  "ArrayBuffer",
  "RegExpExecArray",
  "RegExpMatchArray",
  "TemplateStringsArray",
  "Uint8Array",
  "Uint8ClampedArray",
  "Uint16Array",
  "Uint32Array",
  "Int8Array",
  "Int16Array",
  "Int32Array",
  "Float16Array",
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
  // They say no more than `Error` does, and a copy cannot be of their class.
  ["EvalError", "Error"],
  ["RangeError", "Error"],
  ["ReferenceError", "Error"],
  ["SyntaxError", "Error"],
  ["TypeError", "Error"],
  ["URIError", "Error"],
]);

/** Iterators of the library, by how they are asked: what else they can do is up to the walk that a module gets. */
const iterables: ReadonlyMap<string, IterableName> = new Map([
  ["Iterable", "Iterable"],
  ["AsyncIterable", "AsyncIterable"],
  ...["Iterator", "IterableIterator", "IteratorObject", "Generator"].map((name) => [name, "Iterator"] as const),
  ...["ArrayIterator", "MapIterator", "SetIterator", "StringIterator", "RegExpStringIterator"].map(
    (name) => [name, "Iterator"] as const,
  ),
  ...["AsyncIterator", "AsyncIterableIterator", "AsyncIteratorObject", "AsyncGenerator"].map(
    (name) => [name, "AsyncIterator"] as const,
  ),
]);

/** Records of the library that say how something ended, by what tells them apart and the name of what they bring. */
const outcomes: ReadonlyMap<string, readonly [tag: string, value: string | boolean, brings: string]> = new Map([
  ["PromiseFulfilledResult", ["status", "fulfilled", "value"]],
  ["PromiseRejectedResult", ["status", "rejected", "reason"]],
  ["IteratorYieldResult", ["done", false, "value"]],
  ["IteratorReturnResult", ["done", true, "value"]],
]);

function lowerOutcome(name: string, brought: Guard = unknownGuard, text: string): Guard | undefined {
  const outcome = outcomes.get(name);
  if (outcome === undefined) return undefined;
  const [tag, value, brings] = outcome;
  const literal: Guard = { kind: "literal", value, text: JSON.stringify(value) };
  return {
    kind: "record",
    // An iterator that goes on need not say so.
    properties: [
      { name: tag, guard: literal, optional: value === false },
      { name: brings, guard: brought, optional: false },
    ],
    text,
  };
}

/** The type arguments that a guard has a use for. What nobody can rely on, as `any` at the end of an iterator, is not looked at. */
export function lookedAt(name: string, given: readonly Type[]): readonly Type[] {
  if (name === "IteratorReturnResult") return given.filter(({ flags }) => !(flags & (TypeFlags.Any | TypeFlags.Void)));
  // What a promise of nothing brings is nobody's business, and nobody can use it.
  if (name === "Promise") return given.filter(({ flags }) => !(flags & TypeFlags.Void));
  // Bytes over either kind of buffer: the copy that a module gets is over one of its own.
  if (/^(Uint|Int|Float|BigInt|BigUint)\d+(Clamped)?Array$/.test(name))
    return given.filter(({ flags }) => !(flags & TypeFlags.Union));
  if (!iterables.has(name)) return given;
  const last = given[1];
  return given.slice(0, last === undefined || last.flags & (TypeFlags.Any | TypeFlags.Void) ? 1 : 2);
}

/** An array, a record that looks like one, or, where elements may be text, a text. */
function lowerArrayLike(of: Guard, text: string): Guard {
  const record: Guard = {
    kind: "record",
    properties: [{ name: "length", guard: primitive("number"), optional: false }],
    indexes: [{ names: [numberNames], guard: of }],
    text,
  };
  const takesText = of.kind === "unknown" || (of.kind === "primitive" && of.type === "string");
  return union([{ kind: "array", of, text }, record, ...(takesText ? [primitive("string")] : [])], text);
}

/** Whether `lowerGlobal` knows a type of this name, whatever its arguments are. */
export const isKnownGlobal = (name: string): boolean => {
  const builtin = sameAs.get(name) ?? name;
  return (
    copiedBuiltins.has(builtin) ||
    iterables.has(name) ||
    outcomes.has(name) ||
    ["Array", "ArrayLike", "Record", "Readonly", "Function"].includes(builtin)
  );
};

/** A type of TypeScript's own library that guards know by name. */
export function lowerGlobal(name: string, args: readonly Guard[], text: string): Guard | undefined {
  const builtin = sameAs.get(name) ?? name;
  const [first, second] = args;
  if (builtin === "Array" && first) return { kind: "array", of: first, text };
  if (builtin === "ArrayLike" && first) return lowerArrayLike(first, text);
  if (builtin === "Record" && first && second && first.kind === "primitive" && first.type === "string") {
    return { kind: "record", properties: [], index: second, text };
  }
  if (name === "Readonly" && first && (first.kind === "record" || first.kind === "array")) return first;
  const iterable = iterables.get(name);
  if (iterable !== undefined) return { kind: "builtin", name: iterable, of: args.slice(0, 2), text };
  const outcome = lowerOutcome(name, first, text);
  if (outcome !== undefined) return outcome;
  if (builtin === "Function") return { kind: "function", text };
  if (copiedBuiltins.has(builtin)) {
    const wanted = builtin === "Map" ? 2 : builtin === "Set" || builtin === "Promise" ? 1 : 0;
    return { kind: "builtin", name: builtin as BuiltinName, of: args.slice(0, wanted), text };
  }
  return undefined;
}
