import { type Guard, numberNames, type Property, type RecordGuard, unknownGuard } from "../3-lower/guard.ts";
import { acceptsUndefined } from "./accepts-undefined.ts";
import { isIdentifierText } from "./name-emitted.ts";
import { checked, type GuardContext, type Place } from "./write-check.ts";
import { literalText } from "./write-condition.ts";

/** Where the guards inside a guard's function stand: its own parameters. */
export const inside = { site: "f", param: "p", depth: "d + 1" };

/** Guards inside one that does not count how deep it is start at the beginning. */
export const placeIn = (owner: Guard, { isDeep }: GuardContext) =>
  isDeep(owner) ? inside : { site: inside.site, param: inside.param };

/**
 * Statements that return the copy of a record. Each property is read once, into the check that hands it on: a getter or a proxy cannot
 * change its answer. `at` is the property being read, for the path in a message; `known` are properties that have been read already.
 */
export function recordLines(
  record: RecordGuard,
  owner: Guard,
  context: GuardContext,
  known: ReadonlyMap<string, string> = new Map(),
): string[] {
  const place = placeIn(owner, context);
  const required = record.properties
    .filter(({ optional }) => !optional)
    .map(({ name, guard }) => {
      const value = known.get(name) ?? presentValue(name, guard, place, context);
      return `${propertyKey(name)}: ${value}`;
    });
  const optional = record.properties
    .filter((property) => property.optional)
    .map((property) => optionalLine(property, "y", owner, context));
  const isIndexed = record.index !== undefined || record.indexes !== undefined || record.open === true;
  const literal = literalLines(required);
  if (optional.length === 0 && !isIndexed) return prefixed("return ", literal);
  const later = isIndexed ? [...optional, indexLine(record, owner, context)] : optional;
  return [...prefixed("const y = ", literal), ...later, "return y;"];
}

/** Reads a property of `x`, and says which. */
export const readAt = (name: string): string => `x[at = ${literalText(name)}]`;

/** An expression that reads a required property and checks it. Reading alone does not tell whether one is there that may be undefined. */
function presentValue(name: string, guard: Guard, place: Place, context: GuardContext): string {
  if (!acceptsUndefined(guard, context.definitions)) return checked(guard, readAt(name), place, "v", context);
  const refusal = `${context.runtime("fail")}(${place.site}, ${place.param}, ${literalText(guard.text)}, v)`;
  const value = checked(guard, "v", place, "v", context);
  return `(v = ${readAt(name)}) === undefined && !(at in x) ? ${refusal} : ${value}`;
}

/** Stores a property in `target`, or only checks it where there is none to fill; one that is absent stays away. */
export function optionalLine(
  { name, guard }: Property,
  target: string | undefined,
  owner: Guard,
  context: GuardContext,
): string {
  const value = checked(guard, "x[at]", placeIn(owner, context), "v", context);
  const statement = target === undefined ? value : store(target, name, value, context);
  return `if ((at = ${literalText(name)}) in x) ${statement};`;
}

/** A name that all objects inherit is frozen further up, where a plain assignment would fail. */
const store = (object: string, name: string, value: string, { runtime }: GuardContext): string =>
  name in Object.prototype
    ? `${runtime("put")}(${object}, ${literalText(name)}, ${value})`
    : `${access(object, name)} = ${value}`;

/** The first signature that speaks for a name has the last word on it. */
function indexLine(record: RecordGuard, owner: Guard, context: GuardContext): string {
  const { runtime } = context;
  const place = placeIn(owner, context);
  const { index, indexes = [] } = record;
  const store = (guard: Guard): string => `${runtime("put")}(y, at, ${checked(guard, "x[at]", place, "v", context)});`;
  const some = indexes.map(({ names, guard }) => {
    const matches = names.map((pattern) => `${pattern}.test(at)`).join(" && ");
    return `if (${matches}) ${store(guard)}`;
  });
  const others = index !== undefined ? [store(index)] : record.open ? [store(unknownGuard)] : [];
  const declared = record.properties.map(({ name }) => `at !== ${literalText(name)}`).join(" && ");
  const body = [...some, ...others].join(" else ");
  const statement = declared === "" ? body : `if (${declared}) ${some.length > 0 ? `{ ${body} }` : body}`;
  return `for (at of ${context.helper("keysOf")}(x, f, p)) ${statement}`;
}

/**
 * Whether a record may not be an array: the names of its properties are no names that a dictionary should have, and to a type whose
 * members may all be absent an array has nothing to say.
 */
export function refusesArrays({ properties, index, indexes = [] }: RecordGuard): boolean {
  if (index !== undefined || indexes.some(({ names }) => names.some((pattern) => pattern !== numberNames))) return true;
  const saysNothing = ({ name, optional }: Property): boolean => optional && !(name in Array.prototype);
  return indexes.length === 0 && properties.length > 0 && properties.every(saysNothing);
}

/** Whether an array can have all that a record asks for. */
export const mayBeArray = (guard: Guard): boolean =>
  guard.kind === "record" &&
  !refusesArrays(guard) &&
  guard.properties.every(({ name, optional }) => optional || name in Array.prototype || /^\d+$/.test(name));

const lineWidth = 120;

/** An object literal in as few lines as can be read. */
function literalLines(properties: readonly string[]): string[] {
  const whole = `{ ${properties.join(", ")} };`;
  if (properties.length === 0) return ["{};"];
  if (whole.length <= lineWidth) return [whole];
  const lines: string[] = [];
  let line = "";
  for (const property of properties) {
    if (line !== "" && line.length + property.length > lineWidth) {
      lines.push(`  ${line}`);
      line = "";
    }
    line += `${line === "" ? "" : " "}${property},`;
  }
  return ["{", ...lines, `  ${line}`, "};"];
}

const prefixed = (prefix: string, [first = "", ...rest]: readonly string[]): string[] => [prefix + first, ...rest];

export const access = (object: string, name: string): string =>
  object + (isIdentifierText(name) ? `.${name}` : `[${literalText(name)}]`);
const propertyKey = (name: string): string => (isIdentifierText(name) ? name : literalText(name));
