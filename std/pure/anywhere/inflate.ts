import { refuse } from "../../captured/cap-error.ts";
import { max, min, RawUint8Array, setBytes, viewOf } from "../../captured/intrinsics.ts";
import { inflateBy } from "../check-packing.ts";
import { adler32, crc32 } from "./check-sums.ts";
import { type Bits, fixedCodes, readCodes, readSymbol } from "./read-codes.ts";

// Deflate by RFC 1951, in the frames of RFC 1950 and 1952, where there is no Node: browsers have it as a stream only, without a limit. Held against Node's.

export type { Packing } from "../check-packing.ts";

const bad = (): never => refuse("not-data");

/** What was unpacked, to a limit. */
interface Unpacked {
  add(byte: number): void;
  /** Adds bytes that were there before, which may be some of those that it adds. */
  repeat(distance: number, count: number): void;
  /** All of it, from a place on: a copy. */
  since(from: number): Uint8Array;
  length(): number;
}

const makeUnpacked = (limit: number): Unpacked => {
  let bytes = new RawUint8Array(min(limit, 4096));
  let length = 0;
  const need = (more: number): void => {
    if (length + more > limit) refuse("too-large");
    if (length + more <= bytes.length) return;
    const larger = new RawUint8Array(min(limit, max(2 * bytes.length, length + more)));
    setBytes(larger, bytes);
    bytes = larger;
  };
  return {
    add: (byte) => {
      need(1);
      bytes[length++] = byte;
    },
    repeat: (distance, count) => {
      if (distance > length) bad();
      need(count);
      for (let i = 0; i < count; i++, length++) bytes[length] = bytes[length - distance]!;
    },
    since: (from) => new RawUint8Array(viewOf(bytes, from, length)),
    length: () => length,
  };
};

/** Bytes that are read as bits, and where they are read. */
interface Source extends Bits {
  /** Goes on to the beginning of a byte. */
  align(): void;
  /** The number of some bytes. */
  at(): number;
}

const makeSource = (bytes: Uint8Array, from: number): Source => {
  let at = from;
  let [held, has] = [0, 0];
  return {
    take: (count) => {
      while (has < count) {
        if (at >= bytes.length) bad();
        held |= bytes[at++]! << has;
        has += 8;
      }
      const taken = held & ((1 << count) - 1);
      held >>>= count;
      has -= count;
      return taken;
    },
    align: () => {
      [held, has] = [0, 0];
    },
    at: () => at,
  };
};

const readBlock = (source: Source, unpacked: Unpacked, codes: typeof fixedCodes): void => {
  for (;;) {
    const symbol = readSymbol(source, codes.lengths);
    if (symbol < 256) unpacked.add(symbol);
    else if (symbol === 256) return;
    else {
      if (symbol > 285) bad();
      // Four lengths for each number of further bits, but for the first eight; the last one stands alone.
      const step = symbol - 257;
      const more = step < 8 || step === 28 ? 0 : (step >> 2) - 1;
      const base = step < 8 ? 3 + step : step === 28 ? 258 : 3 + ((4 + (step & 3)) << more);
      const count = base + source.take(more);
      const far = readSymbol(source, codes.distances);
      if (far > 29) bad();
      const bits = far < 4 ? 0 : (far >> 1) - 1;
      const distance = (far < 4 ? 1 + far : 1 + ((2 + (far & 1)) << bits)) + source.take(bits);
      unpacked.repeat(distance, count);
    }
  }
};

const readStored = (source: Source, unpacked: Unpacked): void => {
  source.align();
  const length = source.take(16);
  if ((length ^ source.take(16)) !== 0xffff) bad();
  for (let i = 0; i < length; i++) unpacked.add(source.take(8));
};

/** Reads blocks up to the last one; answers where the byte behind it is. */
const readBlocks = (bytes: Uint8Array, from: number, unpacked: Unpacked): number => {
  const source = makeSource(bytes, from);
  for (let isLast = 0; isLast === 0; ) {
    isLast = source.take(1);
    const kind = source.take(2);
    if (kind === 3) bad();
    if (kind === 0) readStored(source, unpacked);
    else readBlock(source, unpacked, kind === 1 ? fixedCodes : readCodes(source));
  }
  return source.at();
};

/** A number of some bytes, the lowest first; beyond the end there is none. */
const numberAt = (bytes: Uint8Array, at: number, count: number): number => {
  if (at + count > bytes.length) bad();
  let number = 0;
  for (let i = count - 1; i >= 0; i--) number = number * 256 + bytes[at + i]!;
  return number;
};

/** Reads the head of a member of gzip; answers where its data begins. */
const skipHead = (bytes: Uint8Array, from: number): number => {
  if (numberAt(bytes, from, 2) !== 0x8b1f || numberAt(bytes, from + 2, 1) !== 8) bad();
  const flags = numberAt(bytes, from + 3, 1);
  if (flags & 0xe0) bad();
  let at = from + 10;
  if (flags & 4) at += 2 + numberAt(bytes, at, 2);
  for (let texts = flags & 8 && flags & 16 ? 2 : flags & 24 ? 1 : 0; texts > 0; texts--)
    while (numberAt(bytes, at++, 1) !== 0);
  if (flags & 2) {
    if (numberAt(bytes, at, 2) !== (crc32(bytes, from, at) & 0xffff)) bad();
    at += 2;
  }
  return at;
};

/** Members of gzip, one after the other. Zeros behind them are filling. */
const gzip = (bytes: Uint8Array, limit: number): Uint8Array => {
  const unpacked = makeUnpacked(limit);
  let at = 0;
  do {
    const before = unpacked.length();
    at = readBlocks(bytes, skipHead(bytes, at), unpacked);
    const part = unpacked.since(before);
    if (numberAt(bytes, at, 4) !== crc32(part, 0, part.length) || numberAt(bytes, at + 4, 4) !== part.length) bad();
    at += 8;
  } while (at < bytes.length && bytes[at] !== 0);
  return unpacked.since(0);
};

const raw = (bytes: Uint8Array, limit: number): Uint8Array => {
  const unpacked = makeUnpacked(limit);
  readBlocks(bytes, 0, unpacked);
  return unpacked.since(0);
};

const zlib = (bytes: Uint8Array, limit: number): Uint8Array => {
  const head = numberAt(bytes, 0, 1) * 256 + numberAt(bytes, 1, 1);
  // Eight stands for deflate, with a window of at most 32 KiB and no dictionary.
  if (head % 31 !== 0 || (head & 0x0f00) !== 0x0800 || head >> 12 > 7 || head & 0x20) bad();
  const unpacked = makeUnpacked(limit);
  const at = readBlocks(bytes, 2, unpacked);
  const all = unpacked.since(0);
  const sum = adler32(all);
  for (let i = 0; i < 4; i++) if (numberAt(bytes, at + i, 1) !== ((sum >>> (24 - 8 * i)) & 255)) bad();
  return all;
};

/**
 * Unpacks bytes. A thousand times what came in may come out, so whoever asks has to say how much he can take: more is refused as `too-large`, and what
 * is no packed data as `not-data`.
 */
export const inflate = inflateBy({ gzip, raw, zlib });
