import { Namespace } from "@capc/runtime";
import { refuse } from "../../captured/cap-error.ts";
import { needBytes, needText } from "../../captured/check-arguments.ts";
import { ceil, floor, freeze, RawUint8Array } from "../../captured/intrinsics.ts";
import type { ByteText } from "../bytes.ts";
import { decodeOwn, encodeOwn } from "../utf8.ts";

// What Node's `Buffer` does elsewhere. Held against it.

const unknown = 255;

const filling = 61;

/** Bytes in letters of some bits each; with `=` to the end of a group of four, if it has one. */
const byteText = (name: string, letters: string, bits: number, isFilled: boolean): ByteText => {
  const codes = encodeOwn(letters);
  const numbers = new RawUint8Array(256);
  for (let i = 0; i < 256; i++) numbers[i] = unknown;
  for (let i = 0; i < codes.length; i++) numbers[codes[i]!] = i;
  const mask = (1 << bits) - 1;
  const written = (bytes: Uint8Array): Uint8Array => {
    const count = ceil((bytes.length * 8) / bits);
    const text = new RawUint8Array(isFilled ? count + ((4 - (count % 4)) % 4) : count);
    let [held, has, at] = [0, 0, 0];
    for (let i = 0; i < bytes.length; i++) {
      held = ((held << 8) | bytes[i]!) & 0xffff;
      for (has += 8; has >= bits; ) {
        has -= bits;
        text[at++] = codes[(held >> has) & mask]!;
      }
    }
    if (has > 0) text[at++] = codes[(held << (bits - has)) & mask]!;
    while (at < text.length) text[at++] = filling;
    return text;
  };
  const no = (): never => refuse("not-data", `the text is not ${name}`);
  const read = (text: Uint8Array): Uint8Array => {
    let end = text.length;
    while (isFilled && end > 0 && text[end - 1] === filling) end--;
    const found = new RawUint8Array(floor((end * bits) / 8));
    let [held, has, at] = [0, 0, 0];
    for (let i = 0; i < end; i++) {
      const number = numbers[text[i]!]!;
      if (number === unknown) no();
      held = ((held << bits) | number) & 0xffff;
      has += bits;
      if (has >= 8) {
        has -= 8;
        found[at++] = held >> has;
      }
    }
    return found;
  };
  return Namespace<ByteText>({
    encode: (bytes) => decodeOwn(written(needBytes(bytes, "bytes"))),
    decode: (given) => {
      const text = encodeOwn(needText(given, "text"));
      const found = read(text);
      // What says the same bytes in two ways is a way to get past a comparison.
      const again = written(found);
      if (again.length !== text.length) no();
      for (let i = 0; i < text.length; i++) if (again[i] !== text[i]) no();
      return found;
    },
  });
};

const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

/** With `+`, `/` and padding. */
export const base64 = byteText("base64", `${alphabet}+/`, 6, true);
/** With `-` and `_`, without padding. */
export const base64url = byteText("base64url", `${alphabet}-_`, 6, false);
/** In lower case. */
export const hex = byteText("hex", "0123456789abcdef", 4, false);

/** Whether two arrays have the same bytes, in a time that does not tell where they differ: for codes and keys. */
export const sameBytes = freeze((left: Uint8Array, right: Uint8Array): boolean => {
  const one = needBytes(left, "left");
  const other = needBytes(right, "right");
  if (one.length !== other.length) return false;
  let differing = 0;
  for (let i = 0; i < one.length; i++) differing |= one[i]! ^ other[i]!;
  return differing === 0;
});
