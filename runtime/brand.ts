import { freeze } from "./primordials.ts";
import { once } from "./realm.ts";

/**
 * A base class whose constructor returns the object it is given. A subclass with a private field thereby adds that field to an object
 * that exists already: a brand that nobody can read, copy or forge, and that a proxy does not pass on.
 */
export const ReturnOverride = class {
  constructor(target: object) {
    // biome-ignore lint/correctness/noConstructorReturn: it makes `new Brand(x)` brand x
    return target;
  }
};

const Brand = once("Brand", () => {
  return class extends ReturnOverride {
    #brand = true;
    // V8 spreads the arguments of an implicit one, by an iterator that hosts can patch
    constructor(target: object) {
      super(target);
    }
    static has(value: object): boolean {
      return #brand in value;
    }
  };
});

/** Marks an object as a Namespace for good. Only for objects that this package has made: they are no proxies and have no accessors. */
export const stamp = (target: object): void => void new Brand(target);

/** Whether a value is a Namespace: an object whose members are what they were when it was made, whoever holds it. */
export const isNamespace = freeze(
  (value: unknown): value is object => typeof value === "object" && value !== null && Brand.has(value),
);
