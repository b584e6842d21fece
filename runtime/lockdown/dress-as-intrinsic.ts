import { defineProperty, getOwnPropertyDescriptor, ownKeys } from "../primordials.ts";
import { tamed } from "../tables/tamed.ts";
import { words } from "../tables/words.ts";

/** Gives a module's version of an intrinsic the static members that modules may have. */
export const copyStatics = <T extends object>(name: string, from: object, to: T): T => {
  const without: PropertyKey[] = [...words(tamed[name] ?? "-"), "length", "name", "prototype"];
  for (const key of ownKeys(from)) {
    if (!without.includes(key)) {
      defineProperty(to, key, { value: getOwnPropertyDescriptor(from, key)?.value, configurable: true });
    }
  }
  return to;
};

/** Makes `constructor` of a prototype lead to what a module may have, whoever finds a way to read it. */
export const linkConstructor = (name: string, prototype: object, to: object): void => {
  try {
    defineProperty(prototype, "constructor", { value: to });
  } catch {
    throw new Error(`lockdown() came too late: something else has frozen ${name}.prototype`);
  }
};

/** Makes a function pass for an intrinsic constructor: same name, same `prototype`, so that `instanceof` agrees with the host's. */
export const dressAs = <T extends object>(name: string, real: { length: number; prototype: object }, to: T): T => {
  defineProperty(to, "name", { value: name });
  defineProperty(to, "length", { value: real.length });
  defineProperty(to, "prototype", { value: real.prototype, writable: false });
  return copyStatics(name, real, to);
};
