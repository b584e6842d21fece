import { gunzipSync, inflateRawSync, inflateSync } from "node:zlib";
import { refuse } from "../captured/cap-error.ts";
import { RawUint8Array } from "../captured/intrinsics.ts";
import { inflateBy, type Unpack } from "./check-packing.ts";

export type { Packing } from "./check-packing.ts";

const by =
  (unpack: (bytes: Uint8Array, options: { readonly maxOutputLength: number }) => Uint8Array): Unpack =>
  (bytes, limit) => {
    try {
      const unpacked = unpack(bytes, { maxOutputLength: limit === 0 ? 1 : limit });
      return unpacked.length > limit ? refuse("too-large") : new RawUint8Array(unpacked);
    } catch (error) {
      const { code } = error as { code?: unknown };
      return refuse(code === "ERR_BUFFER_TOO_LARGE" || code === "too-large" ? "too-large" : "not-data");
    }
  };

/**
 * Unpacks bytes. A thousand times what came in may come out, so whoever asks has to say how much he can take: more is refused as `too-large`, and what
 * is no packed data as `not-data`.
 */
export const inflate = inflateBy({ gzip: by(gunzipSync), raw: by(inflateRawSync), zlib: by(inflateSync) });
