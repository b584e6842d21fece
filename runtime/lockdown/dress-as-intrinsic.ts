import { defineProperty, getOwnPropertyDescriptor, ownKeys } from "../primordials.ts";
import { tamed } from "../tables/tamed.ts";
import { words } from "../tables/words.ts";

type Real = { readonly length: number; readonly prototype: object };

/** Gives a module's version of an intrinsic the static members that modules may have. */
export const copyStatics = <T extends object>(name: string, from: object, to: T): T => {
  const without: PropertyKey[] = [...words(tamed[name] ?? "-"), "length", "name", "prototype"];
  for (const key of ownKeys(from)) {
    const { get, value } = getOwnPropertyDescriptor(from, key)!;
    if (!get && !without.includes(key)) defineProperty(to, key, { value, configurable: true });
  }
  return to;
};

/**
 * Makes a function pass for an intrinsic constructor: same name, same `prototype`, so that `instanceof` agrees with the host's. The
 * `constructor` of the prototype leads to it from now on, whoever finds a way to read it.
 */
export const dressAs = <T extends object>(name: string, real: Real, to: T, isLinked = true): T => {
  defineProperty(to, "name", { value: name });
  defineProperty(to, "length", { value: real.length });
  defineProperty(to, "prototype", { value: real.prototype, writable: false });
  if (isLinked) defineProperty(real.prototype, "constructor", { value: to });
  return copyStatics(name, real, to);
};
