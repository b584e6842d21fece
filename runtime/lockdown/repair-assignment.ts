import { create, defineProperty, freeze, getOwnPropertyDescriptor, setPrototypeOf } from "../primordials.ts";
import { realm } from "../realm.ts";
import { repaired } from "../tables/repaired.ts";
import { words } from "../tables/words.ts";
import type { Named } from "../types/realm.ts";
import { isObject } from "./intrinsics.ts";

/** Turns a constant into an accessor that reads the same and, assigned on something that inherits it, makes a property of its own there. */
const repair = (prototype: object, key: string): void => {
  const found = getOwnPropertyDescriptor(prototype, key);
  if (!found || !("value" in found) || !found.configurable) return;
  defineProperty(prototype, key, {
    // By convention, who meets the accessor finds here what it stands for.
    get: defineProperty(() => found.value, "originalValue", { value: found.value }),
    set(this: unknown, next: unknown) {
      // An attack ends here. assigned on the prototype itself, it stays what it is.
      if (this === prototype || !isObject(this)) throw new TypeError(`Cannot assign to read only property '${key}'`);
      defineProperty(this, key, { value: next, writable: true, enumerable: true, configurable: true });
    },
  });
};

/**
 * Koa, mongoose and pg define accessors by these while they load. A module could turn data into code with them, by a key that is computed: so
 * hosts have them until the first module starts, and nobody after that.
 */
export const lendAccessors = (): void => {
  for (const name of ["__defineGetter__", "__defineSetter__"]) {
    const real = freeze(getOwnPropertyDescriptor(Object.prototype, name)?.value);
    if (real) defineProperty(Object.prototype, name, { get: () => (realm.isInUse ? undefined : real) });
  }
};

/** Lets the assignments of old packages through that freezing would break. */
export const repairAssignment = (named: readonly Named[]): void => {
  for (const { path, value } of named) {
    const isError = /Error\.prototype$/.test(path);
    // Node's inspect looks for a `constructor` that is no accessor, to see that an error is one. It finds this, one step up the chain.
    const link = { value: value.constructor };
    if (isError) setPrototypeOf(value, defineProperty(create(Object.getPrototypeOf(value)), "constructor", link));
    const keys = repaired[path] ?? (isError ? repaired["Error.prototype"]! : "-");
    for (const key of words(keys)) repair(value, key);
  }
};
