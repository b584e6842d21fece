import { ReturnOverride } from "./brand.ts";
import { fail } from "./guard-error.ts";
import { namespace } from "./namespace.ts";
import { freeze } from "./primordials.ts";
import { once } from "./realm.ts";

/** An opaque box. It can be passed on, and says whose it is; what is inside comes out only at the pair that sealed it. */
export interface Sealed {
  sealedBy(): string;
}

/** A lock and its only key. Whoever holds `unseal` knows that what comes out went in through `seal` of the same pair. */
export interface BrandPair<T> {
  seal(value: T): Sealed;
  unseal(box: Sealed): T;
  isSealed(box: unknown): boolean;
}

const Content = once("Content", () => {
  return class Content extends ReturnOverride {
    readonly #pair: object;
    readonly #value: unknown;
    constructor(box: object, pair: object, value: unknown) {
      super(box);
      this.#pair = pair;
      this.#value = value;
    }
    static isOf(box: unknown, pair: object): box is Content {
      return typeof box === "object" && box !== null && #pair in box && box.#pair === pair;
    }
    static open(box: Content): unknown {
      return box.#value;
    }
  };
});

/**
 * Makes a pair of `seal` and `unseal`, the name being only for people: two pairs of one name do not open each other's boxes. It is how a maker
 * recognises what it made itself when strangers hand it over.
 */
export const makeBrandPair = freeze(<T>(name: string): BrandPair<T> => {
  const label = `${name}`;
  const sealedBy = freeze((): string => label);
  const pair: BrandPair<T> = {
    seal: (value) => {
      const box = { sealedBy };
      // Before the freeze, which may close an object to private fields as well.
      new Content(box, pair, value);
      return namespace(box);
    },
    unseal: (box) =>
      Content.isOf(box, pair) ? (Content.open(box) as T) : fail("unseal", "box", `box of ${label}`, box),
    isSealed: (box) => Content.isOf(box, pair),
  };
  return namespace(pair);
});
