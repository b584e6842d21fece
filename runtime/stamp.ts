/**
 * A base class whose constructor returns the object it is given. A subclass with a private field thereby adds that field to an object
 * that exists already: a brand that nobody can read, copy or forge, and that a proxy does not pass on.
 */
export const ReturnOverride = class {
  constructor(target: object) {
    // biome-ignore lint/correctness/noConstructorReturn: this return is the whole point, it makes `new Stamp(x)` stamp x
    return target;
  }
};
