import { freeze } from "./primordials.ts";

/** Freezes a function and the object that a `function` expression carries along for `new`: two holders could write to each other there. */
export const freezeFunction = <F extends { prototype?: unknown }>(target: F): F => {
  freeze(target.prototype);
  return freeze(target);
};
