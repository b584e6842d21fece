import {
  type Definition,
  type Definitions,
  type Guard,
  keyOf,
  type Property,
  partsOf,
  type RecordGuard,
  resolve,
  unfinished,
  union,
} from "./guard.ts";

type NamedGuard = Guard & { readonly kind: "named" };

/** More alternatives than this are a mistake, or an attack on the compiler. */
const maximumAlternatives = 200;

/**
 * The guard of what two guards both accept, checked and copied as one value; `undefined` where that cannot be said. A primitive that is
 * also an object is a brand, which exists in the type system only.
 */
export function meetGuards(left: Guard, right: Guard, definitions: Map<string, Definition>): Guard | undefined {
  if (keyOf(left) === keyOf(right)) return left;
  return left.kind === "named" && right.kind === "named"
    ? meetNamed(left, right, definitions)
    : meetPlain(left, right, definitions);
}

/** Two types that mention themselves may meet again inside of what they both accept: that then goes by a name of its own. */
function meetNamed(left: NamedGuard, right: NamedGuard, definitions: Map<string, Definition>): Guard | undefined {
  const met: NamedGuard = { kind: "named", id: `meet<${left.id}, ${right.id}>`, text: `${left.text} & ${right.text}` };
  if (definitions.has(met.id)) return met;
  const named = { id: met.id, name: definitions.get(left.id)?.name ?? "anonymous" };
  definitions.set(met.id, { ...named, guard: unfinished });
  const guard = meetPlain(left, right, definitions);
  if (guard === undefined) {
    // What was found since may go by this name.
    const ids = [...definitions.keys()];
    for (const id of ids.slice(ids.indexOf(met.id))) definitions.delete(id);
    return undefined;
  }
  const isPartOfItself = mentions(guard, met.id, definitions);
  if (isPartOfItself) definitions.set(met.id, { ...named, guard });
  else definitions.delete(met.id);
  return isPartOfItself ? met : guard;
}

function mentions(guard: Guard, id: string, definitions: Definitions): boolean {
  const parts = new Set<Guard>([guard]);
  for (const part of parts) {
    if (part.kind === "named" && part.id === id) return true;
    for (const inner of partsOf(part, definitions)) parts.add(inner);
  }
  return false;
}

function meetPlain(left: Guard, right: Guard, definitions: Map<string, Definition>): Guard | undefined {
  const a = resolve(left, definitions);
  const b = resolve(right, definitions);
  if (a === unfinished || b === unfinished) return undefined;
  const text = `${left.text} & ${right.text}`;
  const never: Guard = { kind: "never", text };
  if (a.kind === "unknown" || b.kind === "never") return right;
  if (b.kind === "unknown" || a.kind === "never") return left;
  if (a.kind === "union" || b.kind === "union") {
    const [several, other] = a.kind === "union" ? [a, right] : [b as Guard & { kind: "union" }, left];
    if (several.of.length > maximumAlternatives) return undefined;
    const met = several.of.map((part) => meetGuards(part, other, definitions));
    return met.includes(undefined) ? undefined : union(met as Guard[], text);
  }
  if (a.kind === "refined" || b.kind === "refined") {
    const [refined, other] = a.kind === "refined" ? [a, right] : [b as Guard & { kind: "refined" }, left];
    const of = meetGuards(refined.of, other, definitions);
    if (of?.kind === "refined") return { ...of, checks: [...of.checks, ...refined.checks], text };
    return of && (of.kind === "never" ? of : { ...refined, of, text });
  }
  if (isScalar(a) || isScalar(b)) {
    if (isScalar(a) && isScalar(b)) return meetScalars(a, b, text);
    const [scalar, other] = isScalar(a) ? [a, b] : [b, a];
    if (other.kind === "function" || isNothing(scalar)) return never;
    return other.kind === "object" && other.accepts === "object" ? never : scalar;
  }
  if (a.kind === "object") return right;
  if (b.kind === "object") return left;
  if (a.kind === "record" && b.kind === "record") return meetRecords(a, b, definitions, text);
  if (a.kind === "array" && b.kind === "array") {
    const of = meetGuards(a.of, b.of, definitions);
    return of && { kind: "array", of, text };
  }
  if (a.kind === "tuple" || b.kind === "tuple") return meetTuples(a, b, definitions, text);
  return undefined;
}

const isScalar = (guard: Guard): boolean =>
  guard.kind === "primitive" || guard.kind === "literal" || guard.kind === "template";

const isNothing = (guard: Guard): boolean =>
  guard.kind === "primitive" && (guard.type === "null" || guard.type === "undefined");

function meetScalars(a: Guard, b: Guard, text: string): Guard {
  if (a.kind === "template" && b.kind === "template")
    return { kind: "template", patterns: [...a.patterns, ...b.patterns], text };
  const [narrow, wide] = a.kind === "literal" || (a.kind === "template" && b.kind === "primitive") ? [a, b] : [b, a];
  const holds =
    narrow.kind === "literal"
      ? wide.kind === "template"
        ? typeof narrow.value === "string" && matchesAll(narrow.value, wide.patterns)
        : wide.kind === "primitive" && wide.type === typeof narrow.value
      : narrow.kind === "template" && wide.kind === "primitive" && wide.type === "string";
  return holds ? narrow : { kind: "never", text };
}

/** Whether a text matches regular expressions, each written as JavaScript writes it. */
export const matchesAll = (value: string, patterns: readonly string[]): boolean =>
  patterns.every((pattern) => {
    const end = pattern.lastIndexOf("/");
    return new RegExp(pattern.slice(1, end), pattern.slice(end + 1)).test(value);
  });

function meetRecords(
  a: RecordGuard,
  b: RecordGuard,
  definitions: Map<string, Definition>,
  text: string,
): Guard | undefined {
  if (a.index || b.index || a.indexes || b.indexes) return undefined;
  const properties = new Map<string, Property>(a.properties.map((property) => [property.name, property]));
  for (const property of b.properties) {
    const other = properties.get(property.name);
    const guard = other ? meetGuards(other.guard, property.guard, definitions) : property.guard;
    if (guard === undefined) return undefined;
    properties.set(property.name, {
      name: property.name,
      guard,
      optional: property.optional && other?.optional !== false,
    });
  }
  return { kind: "record", properties: [...properties.values()], ...((a.open || b.open) && { open: true }), text };
}

function meetTuples(a: Guard, b: Guard, definitions: Map<string, Definition>, text: string): Guard | undefined {
  const [tuple, other] = a.kind === "tuple" ? [a, b] : [b, a];
  if (tuple.kind !== "tuple" || (other.kind !== "tuple" && other.kind !== "array")) return undefined;
  if (other.kind === "tuple" && other.elements.some(({ mode }, at) => mode !== tuple.elements[at]?.mode))
    return undefined;
  if (other.kind === "tuple" && other.elements.length !== tuple.elements.length) return undefined;
  const elements = tuple.elements.map(({ guard, mode }, at) => {
    const met = meetGuards(guard, other.kind === "array" ? other.of : other.elements[at]!.guard, definitions);
    return met && { guard: met, mode };
  });
  return elements.includes(undefined) ? undefined : { kind: "tuple", elements: elements as never, text };
}
