/**
 * The intrinsics as they were when this package was loaded. The runtime calls these and never a method of a value that it was
 * given, so that neither a patched prototype nor a foreign object's own `has` or `push` decides what it sees.
 */
export const { create, defineProperty, freeze, getOwnPropertyDescriptor, getPrototypeOf, hasOwn, keys } = Object;
export const { preventExtensions, prototype: objectPrototype, seal, setPrototypeOf } = Object;
export const { apply, construct, ownKeys } = Reflect;
export const { parse, stringify } = JSON;
const { isArray: isArrayOrRevoked } = Array;
export const { isView } = ArrayBuffer;

// `bind` is held apart because `Function.prototype.bind` may be patched by the time it is used.
const { bind, call } = Function.prototype;

/** Whether a value is a plain record by its prototype; a proxy may say so of itself. */
export const isPlain = (value: object): boolean => {
  const parent = getPrototypeOf(value);
  return parent === null || parent === objectPrototype;
};

/** Whether a value is an array, by its slot. A proxy that was revoked is nothing, and no reason to throw. */
export const isArray = freeze((value: unknown): value is unknown[] => {
  try {
    return isArrayOrRevoked(value);
  } catch {
    return false;
  }
});

/** Turns a method into a function that takes its receiver as the first argument. */
export const uncurry: <This, Rest extends unknown[], Result>(
  method: (this: This, ...rest: Rest) => Result,
) => (self: This, ...rest: Rest) => Result = bind.bind(call) as never;

/** The getter of an accessor, uncurried: it answers for a value with the internal slot and throws for any other, proxies included. */
export const uncurryGetter = <Result>(owner: object, key: PropertyKey): ((self: unknown) => Result) => {
  const { get } = getOwnPropertyDescriptor(owner, key) ?? {};
  return uncurry(get as (this: unknown) => Result);
};

export const slice: (text: string, from: number, to?: number) => string = uncurry(String.prototype.slice);

/** Sets an own property of a fresh object whatever its prototype has under that name: a setter, or after lockdown a constant. */
export const put = freeze(<T extends object>(target: T, key: string, value: unknown): T => {
  if (key in objectPrototype)
    defineProperty(target, key, { value, writable: true, enumerable: true, configurable: true });
  else (target as Record<string, unknown>)[key] = value;
  return target;
});
