import { RawWeakMap, weakGet, weakSet } from "./containers.ts";
import { fail } from "./guard-error.ts";
import { namespace } from "./namespace.ts";
import { freeze } from "./primordials.ts";
import { once } from "./realm.ts";
import type { BrandPair } from "./types/brand-pair.ts";

/** What is in each box, and whose it is. */
const contents = once("contents", () => new RawWeakMap<object, { readonly pair: object; readonly value: unknown }>());

/**
 * Makes a pair of `seal` and `unseal`, the name being only for people: two pairs of one name do not open each other's boxes. It is how a maker
 * recognises what it made itself when strangers hand it over.
 */
export const makeBrandPair = freeze(<T>(name: string): BrandPair<T> => {
  const label = typeof name === "string" ? name : fail("makeBrandPair", "name", "string", name);
  const sealedBy = freeze((): string => label);
  const pair: BrandPair<T> = {
    seal: (value) => {
      const box = namespace({ sealedBy });
      weakSet(contents, box, { pair, value });
      return box;
    },
    unseal: (box) =>
      pair.isSealed(box) ? (weakGet(contents, box)?.value as T) : fail("unseal", "box", `box of ${label}`, box),
    isSealed: (box) => weakGet(contents, box as object)?.pair === pair,
  };
  return namespace(pair);
});
