/**
 * What trusted code of this package calls, as it was when the package was loaded: neither a patched prototype nor a method of a
 * value that a module hands over decides what a capability does.
 */
export const { create, defineProperty, entries, freeze, getOwnPropertyDescriptor, getPrototypeOf, keys } = Object;
export const { apply, ownKeys } = Reflect;
export const { isArray } = Array;
export const { ceil, floor, imul, max, min } = Math;
export const { isSafeInteger } = Number;
export const { parse: parseJsonText, stringify: writeJsonText } = JSON;
export const { now: nowInMilliseconds } = Date;
export const RawMap = Map;
export const RawSet = Set;
export const RawWeakMap = WeakMap;
export const RawPromise = Promise;
export const RawRegExp = RegExp;
export const RawUint8Array = Uint8Array;
export const RawRegistry = FinalizationRegistry;

const { bind, call } = Function.prototype;

/** Turns a method into a function that takes its receiver as the first argument. */
export const uncurry: <This, Rest extends unknown[], Result>(
  method: (this: This, ...rest: Rest) => Result,
) => (self: This, ...rest: Rest) => Result = bind.bind(call) as never;

const text = String.prototype;
export const charCodeAt: (text: string, at: number) => number = uncurry(text.charCodeAt);
export const endsWith: (text: string, end: string) => boolean = uncurry(text.endsWith);
export const includes: (text: string, part: string) => boolean = uncurry(text.includes);
export const indexOf: (text: string, part: string, from?: number) => number = uncurry(text.indexOf);
export const isWellFormed: (text: string) => boolean = uncurry(
  (text as unknown as { isWellFormed: () => boolean }).isWellFormed,
);
export const toWellFormed: (text: string) => string = uncurry(
  (text as unknown as { toWellFormed: () => string }).toWellFormed,
);
export const lastIndexOf: (text: string, part: string) => number = uncurry(text.lastIndexOf);
export const slice: (text: string, from: number, to?: number) => string = uncurry(text.slice);
export const split: (text: string, at: string) => string[] = uncurry(text.split as never);
export const startsWith: (text: string, start: string) => boolean = uncurry(text.startsWith);
export const toLowerCase: (text: string) => string = uncurry(text.toLowerCase);

export const isMatch: (pattern: RegExp, text: string) => boolean = uncurry(RegExp.prototype.test);

const typed = getPrototypeOf(Uint8Array.prototype) as Uint8Array;
const getterOf = <Result>(key: PropertyKey): ((self: unknown) => Result) =>
  uncurry(getOwnPropertyDescriptor(typed, key)?.get as (this: unknown) => Result);
/** These throw for what is no typed array, proxies included. */
export const lengthOfBytes: (bytes: unknown) => number = getterOf("length");
const typeOfArray: (value: unknown) => string | undefined = getterOf(Symbol.toStringTag);
export const setBytes: (to: Uint8Array, from: Uint8Array, at?: number) => void = uncurry(typed.set as never);
export const indexOfByte: (bytes: Uint8Array, byte: number, from?: number) => number = uncurry(typed.indexOf as never);
export const sliceBytes: (bytes: Uint8Array, from: number, to?: number) => Uint8Array = uncurry(typed.slice as never);
export const viewOf: (bytes: Uint8Array, from: number, to: number) => Uint8Array = uncurry(typed.subarray as never);

const ofSet = Set.prototype;
export const setAdd: <T>(set: Set<T>, value: T) => void = uncurry(ofSet.add as never);
export const setClear: (set: Set<string>) => void = uncurry(ofSet.clear);
export const setDelete: <T>(set: Set<T>, value: T) => boolean = uncurry(ofSet.delete as never);
export const setEach: <T>(set: Set<T>, act: (value: T) => void) => void = uncurry(ofSet.forEach as never);
const ofMap = Map.prototype;
export const mapDelete: <K>(map: Map<K, unknown>, key: K) => boolean = uncurry(ofMap.delete as never);
export const mapEach: <K, V>(map: Map<K, V>, act: (value: V, key: K) => void) => void = uncurry(ofMap.forEach as never);
export const mapGet: <K, V>(map: Map<K, V>, key: K) => V | undefined = uncurry(ofMap.get as never);
export const mapSet: <K, V>(map: Map<K, V>, key: K, value: V) => void = uncurry(ofMap.set as never);
export const sizeOfMap: (map: ReadonlyMap<unknown, unknown>) => number = uncurry(
  getOwnPropertyDescriptor(ofMap, "size")?.get as never,
);
const { sort } = Array.prototype;
export const sortInPlace: <T>(list: T[], compare: (left: T, right: T) => number) => T[] = uncurry(sort as never);

const { then } = Promise.prototype;
/** Throws for what is no promise. */
export const thenOf: (of: unknown, resolved: (value: unknown) => void, rejected: (error: unknown) => void) => void =
  uncurry(then as never);
const inheritsFrom: (prototype: object, value: object) => boolean = uncurry(Object.prototype.isPrototypeOf);
export const isPromise = (value: unknown): boolean =>
  typeof value === "object" && value !== null && inheritsFrom(Promise.prototype, value);

/** Whether a value is bytes by its slot, whatever it says of itself. */
export const isBytes = (value: unknown): value is Uint8Array => typeOfArray(value) === "Uint8Array";
