import { freeze } from "./primordials.ts";
import { once } from "./realm.ts";
import type { Twin } from "./types/twin.ts";

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
    #twin: Twin | undefined;
    // V8 spreads the arguments of an implicit one, by an iterator that hosts can patch
    constructor(target: object, twin?: Twin) {
      super(target);
      this.#twin = twin;
    }
    static has(value: unknown): value is object {
      return typeof value === "object" && value !== null && #twin in value;
    }
    static hasAmong(value: unknown): value is object {
      return typeof value === "object" && value !== null && #twin in value;
    }
    static twin(value: unknown, key: object): object | undefined {
      const found = typeof value === "object" && value !== null && #twin in value && value.#twin;
      return found && found.key === key ? found.members : undefined;
    }
  };
});

/** Marks an object as a Namespace for good. Only for objects that this package has made: they are no proxies and have no accessors. */
export const stamp = (target: object, twin?: Twin): void => void new Brand(target, twin);

/** Whether a value is a Namespace: an object whose members are what they were when it was made, whoever holds it. */
export const isNamespace = freeze(Brand.has);

/** The same for what meets objects of all sorts. An engine remembers for each `in` which kinds it has met, and is slow after four: the one above is kept for Namespaces. */
export const isNamespaceAmong = Brand.hasAmong;

/** The unguarded members of a Namespace that the holder of `key` has made; undefined for every other value. A module keeps its key to itself. */
export const twin = freeze(Brand.twin);
