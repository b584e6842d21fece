const RawInt32Array = Int32Array;

const table = new RawInt32Array(256);
for (let byte = 0; byte < 256; byte++) {
  let sum = byte;
  for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  table[byte] = sum;
}

/** The checksum of gzip, of part of some bytes. */
export const crc32 = (bytes: Uint8Array, from: number, to: number): number => {
  let sum = -1;
  for (let i = from; i < to; i++) sum = table[(sum ^ bytes[i]!) & 255]! ^ (sum >>> 8);
  return ~sum >>> 0;
};

/** The checksum of zlib. */
export const adler32 = (bytes: Uint8Array): number => {
  let [low, high] = [1, 0];
  for (let i = 0; i < bytes.length; i++) {
    low = (low + bytes[i]!) % 65521;
    high = (high + low) % 65521;
  }
  return high * 65536 + low;
};
