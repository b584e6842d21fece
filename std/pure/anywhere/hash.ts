import { needBytes, needWellFormed } from "../../captured/check-arguments.ts";
import { freeze, RawUint8Array, setBytes, viewOf } from "../../captured/intrinsics.ts";
import { encodeOwn } from "../utf8.ts";

// SHA-256 by FIPS 180-4 and HMAC by RFC 2104, where there is no Node: browsers have them as promises only. They are held against Node's.

const RawInt32Array = Int32Array;

/** The first 32 bits behind the point of the roots of the first primes: of the square roots for the start, of the cube roots for the rounds. */
const beginnings = (power: number, count: number): Int32Array => {
  const found = new RawInt32Array(count);
  for (let candidate = 2, at = 0; at < count; candidate++) {
    let isPrime = true;
    for (let by = 2; by * by <= candidate; by++) if (candidate % by === 0) isPrime = false;
    if (isPrime) found[at++] = ((candidate ** power % 1) * 2 ** 32) | 0;
  }
  return found;
};
const start = beginnings(1 / 2, 8);
const rounds = beginnings(1 / 3, 64);

const turned = (word: number, by: number): number => (word >>> by) | (word << (32 - by));

/** Takes one block of 64 bytes into the state. */
const addBlock = (state: Int32Array, words: Int32Array, bytes: Uint8Array, from: number): void => {
  for (let i = 0; i < 16; i++) {
    const at = from + 4 * i;
    words[i] = (bytes[at]! << 24) | (bytes[at + 1]! << 16) | (bytes[at + 2]! << 8) | bytes[at + 3]!;
  }
  for (let i = 16; i < 64; i++) {
    const [before, last] = [words[i - 15]!, words[i - 2]!];
    const one = turned(before, 7) ^ turned(before, 18) ^ (before >>> 3);
    const two = turned(last, 17) ^ turned(last, 19) ^ (last >>> 10);
    words[i] = (words[i - 16]! + one + words[i - 7]! + two) | 0;
  }
  let a = state[0]!;
  let b = state[1]!;
  let c = state[2]!;
  let d = state[3]!;
  let e = state[4]!;
  let f = state[5]!;
  let g = state[6]!;
  let h = state[7]!;
  for (let i = 0; i < 64; i++) {
    const chosen = (e & f) ^ (~e & g);
    const one = (h + (turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)) + chosen + rounds[i]! + words[i]!) | 0;
    const most = (a & b) ^ (a & c) ^ (b & c);
    const two = ((turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)) + most) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + one) | 0;
    d = c;
    c = b;
    b = a;
    a = (one + two) | 0;
  }
  state[0] = (state[0]! + a) | 0;
  state[1] = (state[1]! + b) | 0;
  state[2] = (state[2]! + c) | 0;
  state[3] = (state[3]! + d) | 0;
  state[4] = (state[4]! + e) | 0;
  state[5] = (state[5]! + f) | 0;
  state[6] = (state[6]! + g) | 0;
  state[7] = (state[7]! + h) | 0;
};

const block = 64;

const hashOf = (bytes: Uint8Array): Uint8Array => {
  const state = new RawInt32Array(8);
  for (let i = 0; i < 8; i++) state[i] = start[i]!;
  const words = new RawInt32Array(64);
  const whole = bytes.length - (bytes.length % block);
  for (let at = 0; at < whole; at += block) addBlock(state, words, bytes, at);
  // What is left, a bit, zeros, and how many bits it was.
  const left = bytes.length - whole;
  const end = new RawUint8Array(left + 9 > block ? 2 * block : block);
  setBytes(end, viewOf(bytes, whole, bytes.length));
  end[left] = 0x80;
  const bits = bytes.length * 8;
  for (let i = 0, rest = bits; i < 8; i++, rest = (rest - (rest % 256)) / 256) end[end.length - 1 - i] = rest % 256;
  for (let at = 0; at < end.length; at += block) addBlock(state, words, end, at);
  const hash = new RawUint8Array(32);
  for (let i = 0; i < 32; i++) hash[i] = state[i >> 2]! >>> (24 - 8 * (i & 3));
  return hash;
};

const bytesOf = (data: string | Uint8Array, name: string): Uint8Array =>
  typeof data === "string" ? encodeOwn(needWellFormed(data, name)) : needBytes(data, name);

/** The SHA-256 of bytes, or of a text in UTF-8: 32 bytes. */
export const sha256 = freeze((data: string | Uint8Array): Uint8Array => hashOf(bytesOf(data, "data")));

/** The key, filled up to a block, with each of its bytes changed alike, and bytes behind it. */
const withPad = (key: Uint8Array, pad: number, bytes: Uint8Array): Uint8Array => {
  const all = new RawUint8Array(block + bytes.length);
  for (let i = 0; i < block; i++) all[i] = (key[i] ?? 0) ^ pad;
  setBytes(all, bytes, block);
  return all;
};

/** The HMAC-SHA-256 of bytes, or of a text in UTF-8. Compare such codes with `sameBytes`. */
export const hmac = freeze((key: string | Uint8Array, data: string | Uint8Array): Uint8Array => {
  const given = bytesOf(key, "key");
  const short = given.length > block ? hashOf(given) : given;
  return hashOf(withPad(short, 0x5c, hashOf(withPad(short, 0x36, bytesOf(data, "data")))));
});
