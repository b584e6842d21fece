import { Namespace } from "@capc/runtime";
import { refuse } from "../captured/cap-error.ts";
import { needBytes, needWellFormed } from "../captured/check-arguments.ts";
import { uncurry } from "../captured/intrinsics.ts";

const encoder = new TextEncoder();
const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
const encodeBy: (encoder: InstanceType<typeof TextEncoder>, text: string) => Uint8Array = uncurry(
  TextEncoder.prototype.encode as never,
);
const decodeBy: (decoder: InstanceType<typeof TextDecoder>, bytes: Uint8Array) => string = uncurry(
  TextDecoder.prototype.decode as never,
);

export interface Utf8 {
  /** The bytes of a text. Half a surrogate pair is refused, for it would come back as another character. */
  encode(text: string): Uint8Array;
  /** The text of bytes, a byte order mark included. What is not UTF-8 is refused as `not-text`. */
  decode(bytes: Uint8Array): string;
}

/** The same for bytes of our own. */
export const decodeOwn = (bytes: Uint8Array): string => {
  try {
    return decodeBy(decoder, bytes);
  } catch {
    return refuse("not-text");
  }
};

export const encodeOwn = (text: string): Uint8Array => encodeBy(encoder, text);

export const utf8: Utf8 = Namespace<Utf8>({
  encode: (text) => encodeOwn(needWellFormed(text, "text")),
  decode: (bytes) => decodeOwn(needBytes(bytes, "bytes")),
});
