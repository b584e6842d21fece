import { Namespace } from "@capc/runtime";
import { needCount } from "../captured/check-arguments.ts";
import type { Random } from "../types/random.ts";

const hexDigits = "0123456789abcdef";

/** A source of chance over one of bytes, which answers a fresh array each time. */
export const randomOver = (fill: (n: number) => Uint8Array): Random => {
  /** A whole number of 48 or, with `bits` 53, of 53 bits. */
  const whole = (bits: 48 | 53): number => {
    const bytes = fill(7);
    let value = bits === 53 ? bytes[6]! & 31 : 0;
    for (let i = 0; i < 6; i++) value = value * 256 + bytes[i]!;
    return value;
  };
  return Namespace<Random>({
    bytes: (n) => fill(needCount(n, "n", 65_536)),
    below: (n) => {
      const limit = needCount(n, "n", 2 ** 48, undefined, 1);
      // What is left over at the end would make small numbers likelier.
      const end = 2 ** 48 - (2 ** 48 % limit);
      for (;;) {
        const value = whole(48);
        if (value < end) return value % limit;
      }
    },
    float: () => whole(53) / 2 ** 53,
    uuid: () => {
      const bytes = fill(16);
      bytes[6] = (bytes[6]! & 15) | 64;
      bytes[8] = (bytes[8]! & 63) | 128;
      let text = "";
      for (let i = 0; i < 16; i++) {
        if (i === 4 || i === 6 || i === 8 || i === 10) text += "-";
        text += hexDigits[bytes[i]! >> 4]! + hexDigits[bytes[i]! & 15]!;
      }
      return text;
    },
  });
};
