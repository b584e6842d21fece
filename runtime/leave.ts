import { isNamespace } from "./brand.ts";
import * as slots from "./containers.ts";
import {
  freeze,
  getPrototypeOf,
  isArray,
  isPlain,
  isView,
  keys,
  objectPrototype,
  put,
  RawArray,
} from "./primordials.ts";

type Contents = Record<PropertyKey, unknown>;

/** Freezes a function and the object that a `function` expression carries along for `new`: two holders could write to each other there. */
export const freezeFunction = <F extends { prototype?: unknown }>(target: F): F => {
  const { prototype } = target;
  if (prototype !== undefined) freeze(prototype);
  return freeze(target);
};

/** The copies made so far. The memo keeps cycles and shared parts; a flat value, by far the most common, needs none. */
type Walk = { readonly from: object[]; readonly to: object[]; memo: Map<unknown, unknown> | undefined };

/** The start of a copy; undefined for what is no data. Bytes and dates are whole at once, the rest is filled later. */
const startCopy = (from: object): object | undefined => {
  if (isArray(from)) return new RawArray(from.length);
  if (isView(from)) return slots.copyTypedArray(from);
  if (isPlain(from)) return {};
  const parent = getPrototypeOf(from);
  try {
    // These throw for an impostor, which is no data and passes as it is.
    if (parent === slots.RawMap.prototype) return slots.sizeOfMap(from) >= 0 ? new slots.RawMap() : undefined;
    if (parent === slots.RawSet.prototype) return slots.sizeOfSet(from) >= 0 ? new slots.RawSet() : undefined;
    if (parent === slots.RawDate.prototype) return new slots.RawDate(slots.getTime(from as Date));
    if (parent === slots.RawBuffer.prototype) return slots.copyBuffer(from as ArrayBuffer);
  } catch {}
  return undefined;
};

const copyPart = (value: unknown, walk: Walk): unknown => {
  if (typeof value === "function") return freezeFunction(value);
  if (typeof value !== "object" || value === null || isNamespace(value)) return value;
  if (walk.memo === undefined) slots.mapSet((walk.memo = new slots.RawMap()), walk.from[0], walk.to[0]);
  const known = slots.mapGet(walk.memo, value);
  if (known !== undefined) return known;
  const copy = startCopy(value);
  if (copy === undefined) return value;
  slots.mapSet(walk.memo, value, copy);
  walk.from[walk.from.length] = value;
  walk.to[walk.to.length] = copy;
  return copy;
};

/** Reads each part once. A proxy or an accessor answers here and never again. */
const fill = (from: object, copy: object, walk: Walk): void => {
  if (isArray(copy)) {
    for (let i = 0; i < copy.length; i++) copy[i] = copyPart((from as unknown[])[i], walk);
  } else if (getPrototypeOf(copy) === objectPrototype) {
    const names = keys(from);
    for (let i = 0; i < names.length; i++)
      put(copy as Contents, names[i]!, copyPart((from as Contents)[names[i]!], walk));
  } else if (getPrototypeOf(copy) === slots.RawMap.prototype) {
    slots.mapForEach(from as Map<unknown, unknown>, (value, key) => {
      slots.mapSet(copy as Map<unknown, unknown>, copyPart(key, walk), copyPart(value, walk));
    });
  } else if (getPrototypeOf(copy) === slots.RawSet.prototype) {
    slots.setForEach(from as Set<unknown>, (value) => slots.setAdd(copy as Set<unknown>, copyPart(value, walk)));
  }
};

/**
 * What a value is when it leaves a module. Functions are frozen; data is copied and the copy frozen through and through, so that the
 * module may go on changing its own; primitives and Namespaces go as they are, and so does what no guard calls data.
 */
export const leave = freeze(<T>(value: T): T => {
  if (typeof value === "function") return freezeFunction(value);
  if (typeof value !== "object" || value === null || isNamespace(value)) return value;
  const copy = startCopy(value);
  if (copy === undefined) return value;
  const walk: Walk = { from: [value], to: [copy], memo: undefined };
  // A list and not recursion: a chain of a million records is copied like any other.
  for (let i = 0; i < walk.to.length; i++) {
    fill(walk.from[i]!, walk.to[i]!, walk);
    // Elements of a typed array cannot be frozen; the copy is all that the receiver can write to.
    if (!isView(walk.to[i])) freeze(walk.to[i]);
  }
  return copy as T;
});
