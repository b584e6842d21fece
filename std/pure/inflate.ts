import { gunzipSync, inflateRawSync, inflateSync } from "node:zlib";
import { refuse } from "../captured/cap-error.ts";
import { needBytes, needCount } from "../captured/check-arguments.ts";
import { freeze, RawUint8Array } from "../captured/intrinsics.ts";

const [ofGzip, ofRaw, ofZlib] = [gunzipSync, inflateRawSync, inflateSync];

/** What the bytes begin with: `zlib` is what is called deflate in HTTP, `raw` has no beginning of its own. */
export type Packing = "gzip" | "raw" | "zlib";

/**
 * Unpacks bytes. A thousand times what came in may come out, so whoever asks has to say how much he can take: more is refused as `too-large`, and what
 * is no packed data as `not-data`.
 */
export const inflate = freeze((data: Uint8Array, maxBytes: number, packing: Packing = "zlib"): Uint8Array => {
  const bytes = needBytes(data, "data");
  const limit = needCount(maxBytes, "maxBytes", 512 * 1024 * 1024);
  const unpack = packing === "gzip" ? ofGzip : packing === "raw" ? ofRaw : packing === "zlib" ? ofZlib : undefined;
  if (unpack === undefined) return refuse("bad-argument", "packing: expected `gzip`, `raw` or `zlib`");
  try {
    const unpacked = unpack(bytes, { maxOutputLength: limit === 0 ? 1 : limit });
    return unpacked.length > limit ? refuse("too-large") : new RawUint8Array(unpacked);
  } catch (error) {
    const { code } = error as { code?: unknown };
    return refuse(code === "ERR_BUFFER_TOO_LARGE" || code === "too-large" ? "too-large" : "not-data");
  }
});
