import { refuse } from "../captured/cap-error.ts";
import { needBytes, needCount } from "../captured/check-arguments.ts";
import { freeze } from "../captured/intrinsics.ts";

/** What the bytes begin with: `zlib` is what is called deflate in HTTP, `raw` has no beginning of its own. */
export type Packing = "gzip" | "raw" | "zlib";

/** Unpacks bytes of its own, to so many at most. */
export type Unpack = (bytes: Uint8Array, limit: number) => Uint8Array;

/** The function that modules call, over what unpacks here. */
export const inflateBy = (
  ways: Readonly<Record<Packing, Unpack>>,
): ((data: Uint8Array, maxBytes: number, packing?: Packing) => Uint8Array) => {
  const { gzip, raw, zlib } = ways;
  return freeze((data: Uint8Array, maxBytes: number, packing: Packing = "zlib"): Uint8Array => {
    const bytes = needBytes(data, "data");
    const limit = needCount(maxBytes, "maxBytes", 512 * 1024 * 1024);
    const unpack = packing === "gzip" ? gzip : packing === "raw" ? raw : packing === "zlib" ? zlib : undefined;
    if (unpack === undefined) return refuse("bad-argument", "packing: expected `gzip`, `raw` or `zlib`");
    return unpack(bytes, limit);
  });
};
