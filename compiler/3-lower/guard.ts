/**
 * What must hold of a value that comes from outside: plain data, made from types, read by the writer of guards.
 * `text` is the type as the source wrote it: it is what an error message shows.
 */
export type Guard =
  | { readonly kind: "unknown"; readonly text: string }
  | { readonly kind: "never"; readonly text: string }
  | { readonly kind: "primitive"; readonly type: PrimitiveName; readonly text: string }
  | { readonly kind: "literal"; readonly value: string | number | boolean | bigint; readonly text: string }
  /** A string that matches regular expressions, each written as JavaScript writes it. */
  | { readonly kind: "template"; readonly patterns: readonly string[]; readonly text: string }
  | { readonly kind: "object"; readonly accepts: "non-null" | "object"; readonly text: string }
  /** The symbol that a module holds in a constant, and only there can anybody tell which it is; without a path, one that `Symbol` holds. */
  | { readonly kind: "symbol"; readonly path?: string; readonly name: string; readonly text: string }
  /** Values of a type that are also what the checks say; none of them copies. */
  | { readonly kind: "refined"; readonly of: Guard; readonly checks: readonly Refinement[]; readonly text: string }
  | { readonly kind: "function"; readonly text: string }
  | { readonly kind: "union"; readonly of: readonly Guard[]; readonly text: string }
  | { readonly kind: "array"; readonly of: Guard; readonly text: string }
  | { readonly kind: "tuple"; readonly elements: readonly TupleElement[]; readonly text: string }
  | RecordGuard
  | CapabilityGuard
  | BuiltinGuard
  | { readonly kind: "named"; readonly id: string; readonly text: string };

export type RefinementName =
  | "Float"
  | "Finite"
  | "Int"
  | "Min"
  | "Max"
  | "Above"
  | "Below"
  | "MinLength"
  | "MaxLength"
  | "Pattern";

/** One of the types of `@capc/runtime` that ask for more than TypeScript can say. The limit of a `Pattern` is a regular expression as JavaScript writes it. */
export interface Refinement {
  readonly name: RefinementName;
  readonly limit?: string | number;
}

export type PrimitiveName = "string" | "number" | "boolean" | "bigint" | "symbol" | "undefined" | "null";

/** Built-in objects that are recognised by their internal slots and copied by captured intrinsics, and iterables. */
export type BuiltinName =
  | "Map"
  | "Set"
  | "Date"
  | "RegExp"
  | "Error"
  | "Promise"
  | "ArrayBuffer"
  | MatchName
  | IterableName
  | TypedArrayName;
/** What a module walks through step by step: it gets a walk of its own in front of the foreign one, in which each value is checked. */
export type IterableName = "Iterable" | "AsyncIterable" | "Iterator" | "AsyncIterator";
/** Arrays that carry members: what a regular expression found, and the texts of a template. */
export type MatchName = "RegExpExecArray" | "RegExpMatchArray" | "TemplateStringsArray";
export type TypedArrayName =
  | "Uint8Array"
  | "Uint8ClampedArray"
  | "Uint16Array"
  | "Uint32Array"
  | "Int8Array"
  | "Int16Array"
  | "Int32Array"
  | "Float16Array"
  | "Float32Array"
  | "Float64Array"
  | "BigInt64Array"
  | "BigUint64Array";

export interface TupleElement {
  readonly guard: Guard;
  readonly mode: "required" | "optional" | "rest";
}

export interface Property {
  readonly name: string;
  readonly guard: Guard;
  readonly optional: boolean;
}

/** What must hold of properties whose name matches all of the regular expressions. */
export interface IndexGuard {
  readonly names: readonly string[];
  readonly guard: Guard;
}

/** The names for which an index signature by number speaks: numbers as JavaScript writes them. */
export const numberNames = "/^(?:-(?!0$))?(?:(?:0|[1-9]\\d*)(?:\\.\\d*[1-9])?(?:e[+-]\\d+)?|Infinity)$|^NaN$/";

/** Data with named properties, and perhaps index signatures for the rest: the first of `indexes` that knows a name, or else `index`. `open` keeps undeclared properties (a type parameter's constraint). */
export interface RecordGuard {
  readonly kind: "record";
  readonly properties: readonly Property[];
  readonly index?: Guard;
  readonly indexes?: readonly IndexGuard[];
  readonly open?: boolean;
  readonly text: string;
}

/** A Namespace: which methods it must have, and what its data members must be. */
export interface CapabilityGuard {
  readonly kind: "capability";
  readonly methods: readonly { readonly name: string; readonly optional: boolean }[];
  readonly data: readonly Property[];
  /** `Only<T>`: what is handed on has these members and no others. */
  readonly isFacet?: boolean;
  readonly text: string;
}

/** An object of the engine's own, and what must hold of its parts. */
export interface BuiltinGuard {
  readonly kind: "builtin";
  readonly name: BuiltinName;
  readonly of: readonly Guard[];
  readonly text: string;
}

/** A guard that other guards mention by id: a declared type, so that recursion ends and one guard serves all uses. */
export interface Definition {
  readonly id: string;
  /** The declared name, for the name of the emitted function. */
  readonly name: string;
  readonly guard: Guard;
}

/** Definitions by id, of one build. */
export type Definitions = ReadonlyMap<string, Definition>;

export const unknownGuard: Guard = { kind: "unknown", text: "unknown" };

/** What a name stands for while its type is being lowered: nothing may be concluded from it. */
export const unfinished: Guard = { kind: "never", text: "a type that is not known yet" };

export const primitive = (type: PrimitiveName): Guard => ({ kind: "primitive", type, text: type });

/** Joins alternatives: flattens unions, drops repetitions, and lets `unknown` swallow the rest. */
export function union(of: readonly Guard[], text: string): Guard {
  const flat = of
    .flatMap((guard) => (guard.kind === "union" ? guard.of : [guard]))
    .filter((guard) => guard.kind !== "never");
  if (flat.some((guard) => guard.kind === "unknown")) return { kind: "unknown", text };
  const distinct = reduced([...new Map(withOneOfEachLater(flat).map((guard) => [keyOf(guard), guard])).values()]);
  const [only] = distinct;
  if (only === undefined) return { kind: "never", text };
  return distinct.length === 1 ? only : { kind: "union", of: distinct, text };
}

/** Built-in objects of which it is seen only later what they hold. */
export const later: ReadonlySet<BuiltinName> = new Set([
  "Promise",
  "Iterable",
  "AsyncIterable",
  "Iterator",
  "AsyncIterator",
]);

/** What is seen only later cannot choose between alternatives now: `Promise<A> | Promise<B>` is checked as `Promise<A | B>`. */
function withOneOfEachLater(of: readonly Guard[]): readonly Guard[] {
  const isLater = (guard: Guard): guard is BuiltinGuard => guard.kind === "builtin" && later.has(guard.name);
  const all = of.filter(isLater);
  if (all.length < 2) return of;
  const joined = (texts: readonly string[]): string => [...new Set(texts)].join(" | ");
  return of.flatMap((guard): readonly Guard[] => {
    if (!isLater(guard)) return [guard];
    const same = all.filter(({ name }) => name === guard.name);
    if (same[0] !== guard) return [];
    const parts = Array.from({ length: Math.max(...same.map((one) => one.of.length)) }, (_, at) => {
      const each = same.map((one) => one.of[at] ?? unknownGuard);
      return union(each, joined(each.map(({ text }) => text)));
    });
    return [{ ...guard, of: parts, text: joined(same.map(({ text }) => text)) }];
  });
}

/** As the checker reduces unions: `true | false` is `boolean`, and what a primitive accepts need not be said again. */
function reduced(of: readonly Guard[]): readonly Guard[] {
  const isBoolean = (guard: Guard): boolean => guard.kind === "literal" && typeof guard.value === "boolean";
  const first = of.findIndex(isBoolean);
  const whole =
    of.filter(isBoolean).length < 2 ? of : of.map((guard, at) => (at === first ? primitive("boolean") : guard));
  const primitives = new Set(whole.map((guard) => (guard.kind === "primitive" ? guard.type : "")));
  return whole.filter((guard) => {
    if (guard.kind === "template") return !primitives.has("string");
    return guard.kind !== "literal" || !primitives.has(typeof guard.value as PrimitiveName);
  });
}

/** A text that is equal for guards that accept the same values in the same way: one emitted function serves all of them. */
export function keyOf(guard: Guard): string {
  let key = keys.get(guard);
  if (key === undefined) keys.set(guard, (key = writeKey(guard)));
  return key;
}

const keys = new WeakMap<Guard, string>();

function writeKey(guard: Guard): string {
  if (guard.kind === "named") return `named ${guard.id}`;
  if (guard.kind === "primitive") return guard.type;
  return JSON.stringify(guard, (key, value) =>
    key === "text" ? undefined : typeof value === "bigint" ? `${value}n` : value,
  );
}

/** The guard behind a chain of names. */
export function resolve(guard: Guard, definitions: Definitions): Guard {
  let at = guard;
  for (let hops = 0; at.kind === "named" && hops < 100; hops++) {
    const definition = definitions.get(at.id);
    if (definition === undefined) break;
    at = definition.guard;
  }
  return at;
}

/** The guards that a guard mentions. */
export function partsOf(guard: Guard, definitions: Definitions): readonly Guard[] {
  switch (guard.kind) {
    case "named": {
      const definition = definitions.get(guard.id);
      return definition === undefined ? [] : [definition.guard];
    }
    case "union":
    case "builtin":
      return guard.of;
    case "array":
    case "refined":
      return [guard.of];
    case "tuple":
      return guard.elements.map((element) => element.guard);
    case "record":
      return [
        ...guard.properties.map((property) => property.guard),
        ...(guard.index ? [guard.index] : []),
        ...(guard.indexes ?? []).map((index) => index.guard),
      ];
    case "capability":
      return guard.data.map((property) => property.guard);
    default:
      return [];
  }
}

/** Whether the guard hands on a fresh copy instead of the value it was given. */
export function isCopying(guard: Guard, definitions: Definitions): boolean {
  const seen = new Set<string>();
  const visit = (at: Guard): boolean => {
    switch (at.kind) {
      case "array":
      case "tuple":
      case "record":
        return true;
      case "builtin":
        return at.name !== "Promise" && at.name !== "Error";
      case "union":
        return at.of.some(visit);
      case "refined":
        return visit(at.of);
      case "named": {
        if (seen.has(at.id)) return false;
        seen.add(at.id);
        const definition = definitions.get(at.id);
        return definition !== undefined && visit(definition.guard);
      }
      default:
        return false;
    }
  };
  return visit(guard);
}

/** Whether values of a guard's type are primitives, which have no identity to lose. */
export function isOfPrimitives(guard: Guard, definitions: Definitions): boolean {
  const plain = resolve(guard, definitions);
  if (plain.kind === "union") return plain.of.every((part) => isOfPrimitives(part, definitions));
  if (plain.kind === "refined") return isOfPrimitives(plain.of, definitions);
  return ["primitive", "literal", "template", "symbol", "never"].includes(plain.kind);
}
