import { refuse } from "../../captured/cap-error.ts";
import { RawUint8Array } from "../../captured/intrinsics.ts";

const RawUint16Array = Uint16Array;

/** A code of Huffman's: how many words of each length it has, and their symbols, in order. That is all there is to say of a canonical one. */
export interface Codes {
  readonly counts: Uint16Array;
  readonly symbols: Uint16Array;
}

export const longestWord = 15;

/** Reads the next bits of a stream, the lowest first. */
export interface Bits {
  take(count: number): number;
}

/** A code from the lengths of its words. Those that no stream needs are refused: too many words, or too few, but for one of one bit. */
export const makeCodes = (lengths: Uint8Array, from: number, to: number, mayBeOne: boolean): Codes => {
  const counts = new RawUint16Array(longestWord + 1);
  for (let i = from; i < to; i++) counts[lengths[i]!]!++;
  const used = to - from - counts[0]!;
  let left = 1;
  let longest = 0;
  for (let length = 1; length <= longestWord; length++) {
    left = 2 * left - counts[length]!;
    if (left < 0) refuse("not-data");
    if (counts[length] !== 0) longest = length;
  }
  if (left > 0 && used > 0 && !(mayBeOne && longest === 1)) refuse("not-data");
  const starts = new RawUint16Array(longestWord + 2);
  for (let length = 1; length <= longestWord; length++) starts[length + 1] = starts[length]! + counts[length]!;
  const symbols = new RawUint16Array(to - from);
  for (let i = from; i < to; i++) {
    const length = lengths[i]!;
    if (length !== 0) symbols[starts[length]!++] = i - from;
  }
  return { counts, symbols };
};

/** Reads one symbol. */
export const readSymbol = (bits: Bits, { counts, symbols }: Codes): number => {
  let [word, first, index] = [0, 0, 0];
  for (let length = 1; length <= longestWord; length++) {
    word |= bits.take(1);
    const count = counts[length]!;
    if (word - count < first) return symbols[index + word - first]!;
    index += count;
    first = (first + count) << 1;
    word <<= 1;
  }
  return refuse("not-data");
};

const lengthsOf = (...runs: readonly (readonly [count: number, length: number])[]): Uint8Array => {
  const lengths = new RawUint8Array(288);
  for (let i = 0, at = 0; i < runs.length; i++) for (let j = 0; j < runs[i]![0]; j++) lengths[at++] = runs[i]![1];
  return lengths;
};

/** The codes of blocks that bring none. */
export const fixedCodes: { readonly lengths: Codes; readonly distances: Codes } = {
  lengths: makeCodes(lengthsOf([144, 8], [112, 9], [24, 7], [8, 8]), 0, 288, false),
  distances: makeCodes(lengthsOf([32, 5]), 0, 32, false),
};

/** In which order the lengths of the code for lengths come. */
const order = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

/** Reads the codes that a block brings. */
export const readCodes = (bits: Bits): typeof fixedCodes => {
  const lengthCount = bits.take(5) + 257;
  const distanceCount = bits.take(5) + 1;
  const given = bits.take(4) + 4;
  if (lengthCount > 286 || distanceCount > 30) refuse("not-data");
  const ofLengths = new RawUint8Array(19);
  for (let i = 0; i < given; i++) ofLengths[order[i]!] = bits.take(3);
  const codes = makeCodes(ofLengths, 0, 19, false);
  const total = lengthCount + distanceCount;
  const lengths = new RawUint8Array(total);
  for (let at = 0; at < total; ) {
    const symbol = readSymbol(bits, codes);
    if (symbol < 16) lengths[at++] = symbol;
    else {
      if (symbol === 16 && at === 0) refuse("not-data");
      const again = symbol === 16 ? lengths[at - 1]! : 0;
      const times = symbol === 16 ? 3 + bits.take(2) : symbol === 17 ? 3 + bits.take(3) : 11 + bits.take(7);
      if (at + times > total) refuse("not-data");
      for (let i = 0; i < times; i++) lengths[at++] = again;
    }
  }
  // Without a word for the end, a block has none.
  if (lengths[256] === 0) refuse("not-data");
  return {
    lengths: makeCodes(lengths, 0, lengthCount, true),
    distances: makeCodes(lengths, lengthCount, total, true),
  };
};
