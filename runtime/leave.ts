import { isNamespaceAmong } from "./brand.ts";
import * as slots from "./containers.ts";
import { isIntrinsic } from "./lockdown/intrinsics.ts";
import { freeze, getPrototypeOf, isArray, isPlain, isView, keys, preventExtensions, put } from "./primordials.ts";

type Contents = Record<PropertyKey, unknown>;

/** ATTACK thenable: what has a method `then` runs code in whoever awaits it. */
export const refuseThen = (isFound: boolean): undefined => {
  if (isFound) throw new TypeError("`then` would be called by whoever awaits this");
};

/** Freezes a function and the object that a `function` expression carries along for `new`: two holders could write to each other there. */
export const freezeFunction = <F extends { prototype?: unknown }>(target: F): F => {
  refuseThen("then" in target);
  const { prototype } = target;
  if (prototype) freeze(prototype);
  return freeze(target);
};

/**
 * The copies made so far. The memo keeps cycles and shared parts; a flat value, by far the most common, needs none. `isLive`: there is
 * something in it that freezing does not stop, such as a Map.
 */
type Walk = { from: object[]; to: object[]; memo?: Map<unknown, unknown>; isLive: boolean };

/** The start of a copy; undefined for what is no data. Bytes and dates are whole at once, the rest is filled later. */
const startCopy = (from: object): object | undefined => {
  if (isArray(from)) return new slots.RawArray(from.length);
  if (isView(from)) return slots.copyTypedArray(from) ?? void preventExtensions(from);
  if (isPlain(from)) return {};
  const parent = getPrototypeOf(from);
  try {
    // These throw for an impostor, which is no data and passes as it is.
    if (parent === slots.RawMap.prototype) return slots.sizeOfMap(from) >= 0 ? new slots.RawMap() : undefined;
    if (parent === slots.RawSet.prototype) return slots.sizeOfSet(from) >= 0 ? new slots.RawSet() : undefined;
    if (parent === slots.RawDate.prototype) return new slots.RawDate(slots.getTime(from as Date));
    if (parent === slots.RawBuffer.prototype) return slots.copyBuffer(from as ArrayBuffer);
    // Whoever awaits it must meet the real thing.
    if ("then" in from) return slots.copyPromise(from, leave);
  } catch {}
  refuseThen("then" in from);
  // ATTACK host-lever: an error or a generator gets a `then` while its holder is not looking. What classes make is left to them.
  if (isIntrinsic(parent!) || ("next" in from && !isPlain(parent!) && preventExtensions(parent!)))
    preventExtensions(from);
  return undefined;
};

const copyPart = (value: unknown, walk: Walk): unknown => {
  if (typeof value === "function") return freezeFunction(value);
  if (typeof value !== "object" || value === null || isNamespaceAmong(value)) return value;
  if (!walk.memo) slots.mapSet((walk.memo = new slots.RawMap()), walk.from[0], walk.to[0]);
  const known = slots.mapGet(walk.memo, value);
  if (known) return known;
  const copy = startCopy(value);
  if (!copy) return value;
  slots.mapSet(walk.memo, value, copy);
  walk.from[walk.from.length] = value;
  walk.to[walk.to.length] = copy;
  return copy;
};

const matchKeys = ["index", "input", "groups", "indices"] as const;

/** Reads each part once. A proxy or an accessor answers here and never again. What keeps its contents in slots cannot be frozen. */
const fill = (from: Contents, copy: object, walk: Walk): void => {
  if (isArray(copy)) {
    for (let i = 0; i < copy.length; i++) copy[i] = copyPart(from[i], walk);
    // What a regular expression found says where.
    if ("groups" in from)
      for (let i = 0; i < 4; i++)
        if (matchKeys[i]! in from) put(copy, matchKeys[i]!, copyPart(from[matchKeys[i]!], walk));
  } else if (isPlain(copy)) {
    const names = keys(from);
    for (let i = 0; i < names.length; i++) put(copy, names[i]!, copyPart(from[names[i]!], walk));
    refuseThen(typeof (copy as Contents).then === "function");
  } else {
    walk.isLive = true;
    const parent = getPrototypeOf(copy);
    if (parent === slots.RawMap.prototype)
      slots.mapForEach(from as never, (v, k) => void slots.mapSet(copy as never, copyPart(k, walk), copyPart(v, walk)));
    else if (parent === slots.RawSet.prototype)
      slots.setForEach(from as never, (value) => slots.setAdd(copy as never, copyPart(value, walk)));
    return;
  }
  freeze(copy);
};

/** Copies data and freezes the copy; `undefined` for what is no data. */
export const copyFrozen = (value: unknown): Walk | undefined => {
  const copy = typeof value !== "object" || value === null || isNamespaceAmong(value) ? undefined : startCopy(value);
  if (!copy) return undefined;
  const walk: Walk = { from: [value as object], to: [copy], isLive: false };
  // A list and not recursion: a chain of a million records is copied like any other.
  for (let i = 0; i < walk.to.length; i++) fill(walk.from[i] as Contents, walk.to[i]!, walk);
  return walk;
};

/**
 * What a value is when it leaves a module. Functions are frozen; data is copied and the copy frozen through and through, so that the
 * module may go on changing its own; primitives and Namespaces go as they are, and so does what no guard calls data.
 */
export const leave = freeze(
  <T>(value: T): T => (typeof value === "function" ? freezeFunction(value) : (copyFrozen(value)?.to[0] ?? value)) as T,
);

/**
 * The same for a record that was made for this and that nobody else holds: it is frozen where it is, unless some part of it is another object that may have
 * other holders. `isWhole`: they were made with it.
 */
export const leaveFresh = freeze(<T>(value: T, isWhole?: boolean): T => {
  if (typeof value !== "object") return value;
  // Nothing that it inherits is enumerable: modules start after lockdown.
  for (const name in value) {
    const part = value[name];
    if (typeof part === "function" || (typeof part === "object" && part !== null && !isNamespaceAmong(part))) {
      if (!isWhole) return leave(value);
      leaveFresh(part, true);
    }
  }
  return freeze(value);
});
