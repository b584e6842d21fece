import { getPrototypeOf, uncurry, uncurryGetter } from "./primordials.ts";
import { safeNames } from "./tables/safe-names.ts";
import type { Bytes, Then, WeakGet, WeakPut } from "./types/containers.ts";

/**
 * The intrinsic containers and what reads them by internal slot. Each reader throws for an object without the slot, so that neither a
 * subclass nor a proxy nor a lookalike has a say in what is read.
 */
export const { Array: RawArray, ArrayBuffer: RawBuffer, Date: RawDate, Map: RawMap } = globalThis;
export const { Promise: RawPromise, Set: RawSet, WeakMap: RawWeakMap } = globalThis;
const RawBytes = Uint8Array;

const { prototype: map } = RawMap;
const { prototype: set } = RawSet;
export const mapGet: (map: Map<unknown, unknown>, key: unknown) => unknown = uncurry(map.get);
export const mapSet: (map: Map<unknown, unknown>, key: unknown, value: unknown) => unknown = uncurry(map.set);
export const mapForEach: (map: Map<unknown, unknown>, visit: (value: unknown, key: unknown) => void) => void = uncurry(
  map.forEach,
);
export const setHas: (set: Set<unknown>, value: unknown) => boolean = uncurry(set.has);
export const setAdd: (set: Set<unknown>, value: unknown) => unknown = uncurry(set.add);
export const weakGet: WeakGet = uncurry(RawWeakMap.prototype.get) as never;
export const weakSet: WeakPut = uncurry(RawWeakMap.prototype.set) as never;
export const setForEach: (set: Set<unknown>, visit: (value: unknown) => void) => void = uncurry(set.forEach);
export const sizeOfMap = uncurryGetter<number>(map, "size");
export const sizeOfSet = uncurryGetter<number>(set, "size");
export const getTime: (date: Date) => number = uncurry(RawDate.prototype.getTime);
export const settle: Then = uncurry(RawPromise.prototype.then as never);
const { prototype: typedArray } = getPrototypeOf(RawBytes) as { prototype: object };
const kindOf = uncurryGetter<string | undefined>(typedArray, Symbol.toStringTag);

const kinds = new RawMap<unknown, unknown>();
// Only these have a number of bits in their name.
for (const name of safeNames) if (/\d/.test(name)) kinds.set(name, Reflect.get(globalThis, name));

/** A copy of a typed array (of the named kind, if one is named), plain whatever class its owner gave it; undefined for anything else. */
export const copyTypedArray = (from: object, name?: string): object | undefined => {
  const kind = kindOf(from);
  const Kind = mapGet(kinds, kind) as Bytes | undefined;
  return Kind && (name === undefined || name === kind) ? new Kind(from) : undefined;
};

/** Whether a name is that of a kind of typed array. */
export const isTypedArrayName = (name: string): boolean => mapGet(kinds, name) !== undefined;

const sizeOfBuffer = uncurryGetter<number>(RawBuffer.prototype, "byteLength");

/** A copy of a buffer. Not by `slice`, which asks the buffer's `constructor` what to make. */
export const copyBuffer = (from: ArrayBuffer): ArrayBuffer => {
  sizeOfBuffer(from);
  return new RawBytes(new RawBytes(from)).buffer;
};

/** A real promise of what `see` makes of the value; it rejects if that throws. The promise's own class has no say in it. */
export const copyPromise = (from: object, see: (value: unknown) => unknown): Promise<unknown> => {
  let ends: [(value: unknown) => void, (error: unknown) => void] | undefined;
  const same = new RawPromise((resolve, reject) => {
    ends = [resolve, reject];
  });
  // Out here, where it throws for what is no promise.
  settle(from, ends![0], ends![1]);
  return settle(same, see);
};
