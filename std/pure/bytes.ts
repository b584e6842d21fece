import { Buffer } from "node:buffer";
import { timingSafeEqual } from "node:crypto";
import { Namespace } from "@capc/runtime";
import { refuse } from "../captured/cap-error.ts";
import { needBytes, needText } from "../captured/check-arguments.ts";
import { freeze, RawUint8Array, uncurry } from "../captured/intrinsics.ts";

const { from } = Buffer;
const toText: (bytes: Buffer, encoding: BufferEncoding) => string = uncurry(Buffer.prototype.toString as never);
const isSame = timingSafeEqual;

/** Bytes as text of a smaller alphabet. */
export interface ByteText {
  encode(bytes: Uint8Array): string;
  /** Takes what `encode` writes and nothing else; the rest is refused as `not-data`. */
  decode(text: string): Uint8Array;
}

const byteText = (encoding: "base64" | "base64url" | "hex"): ByteText =>
  Namespace<ByteText>({
    encode: (bytes) => toText(from(needBytes(bytes, "bytes").buffer as ArrayBuffer), encoding),
    decode: (text) => {
      const found = from(needText(text, "text"), encoding);
      // Node leaves out what it does not understand. What says the same bytes in two ways is a way to get past a comparison.
      if (toText(found, encoding) !== text) refuse("not-data", `the text is not ${encoding}`);
      // A copy: what Node gives stands in a store that it shares with others.
      return new RawUint8Array(found);
    },
  });

/** With `+`, `/` and padding. */
export const base64 = byteText("base64");
/** With `-` and `_`, without padding. */
export const base64url = byteText("base64url");
/** In lower case. */
export const hex = byteText("hex");

/** Whether two arrays have the same bytes, in a time that does not tell where they differ: for codes and keys. */
export const sameBytes = freeze((left: Uint8Array, right: Uint8Array): boolean => {
  const one = needBytes(left, "left");
  const other = needBytes(right, "right");
  return one.length === other.length && isSame(one, other);
});
