import { defineProperty, getOwnPropertyDescriptor } from "../primordials.ts";
import { words } from "../tables/words.ts";
import type { Named } from "./intrinsics.ts";

const errors = "constructor message name toString";

/**
 * A property that an object inherits from a frozen prototype cannot be assigned on the object. Old packages do that, with these. Nothing is here
 * that engines look up by themselves (`Symbol.iterator`, `constructor` of arrays and promises, `exec`): an accessor there makes spread or
 * `await` many times slower in the whole process.
 */
const repaired: Readonly<Record<string, readonly string[]>> = {
  "Object.prototype": words(
    "constructor hasOwnProperty isPrototypeOf propertyIsEnumerable toLocaleString toString valueOf",
  ),
  "Function.prototype": words("apply bind call constructor toString"),
  "Error.prototype": words(errors),
};

/** Turns a constant into an accessor that reads the same and, assigned on something that inherits it, makes a property of its own there. */
const repair = (prototype: object, key: string): void => {
  const found = getOwnPropertyDescriptor(prototype, key);
  if (found === undefined || !("value" in found) || !found.configurable) return;
  const { value } = found;
  defineProperty(prototype, key, {
    get: () => value,
    set(this: unknown, next: unknown) {
      // ATTACK shared-setter: assigned on the prototype itself, it stays what it is.
      if (this === prototype || this === null || (typeof this !== "object" && typeof this !== "function")) {
        throw new TypeError(`Cannot assign to read only property '${key}'`);
      }
      defineProperty(this, key, { value: next, writable: true, enumerable: true, configurable: true });
    },
    enumerable: found.enumerable ?? false,
  });
};

/** Lets the assignments of old packages through that freezing would break. */
export const repairAssignment = (named: readonly Named[]): void => {
  for (const { path, value } of named) {
    const keys = repaired[path] ?? (/.Error\.prototype$/.test(path) ? words(errors) : []);
    for (const key of keys) repair(value, key);
  }
};
