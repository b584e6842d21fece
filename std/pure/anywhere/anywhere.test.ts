import { createHash, createHmac } from "node:crypto";
import { fileURLToPath } from "node:url";
import { constants, deflateRawSync, deflateSync, gzipSync } from "node:zlib";
import { build } from "esbuild";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as pure from "../../pure.ts";
import * as anywhere from "../../pure-anywhere.ts";

const answer = (act: () => Uint8Array): string => {
  try {
    return Buffer.from(act()).toString("base64");
  } catch (error) {
    return pure.reasonOf(error) ?? `no reason: ${error}`;
  }
};

/** Data in which something repeats, as text does, and data in which nothing does. */
const data = fc
  .array(fc.tuple(fc.uint8Array({ minLength: 1, maxLength: 40 }), fc.integer({ min: 1, max: 60 })), { maxLength: 40 })
  .map((runs) => Buffer.concat(runs.flatMap(([piece, times]) => Array.from({ length: times }, () => piece))));
const packer = fc.record({
  level: fc.constantFrom(0, 1, 6, 9),
  strategy: fc.constantFrom(constants.Z_DEFAULT_STRATEGY, constants.Z_FIXED, constants.Z_HUFFMAN_ONLY, constants.Z_RLE),
  memLevel: fc.constantFrom(1, 8),
});
const frames = fc.constantFrom(
  ["zlib", deflateSync] as const,
  ["raw", deflateRawSync] as const,
  ["gzip", gzipSync] as const,
);
/** What a stranger does to bytes. */
const damage = fc.oneof(
  fc.constant((bytes: Buffer) => bytes),
  fc.nat().map((at) => (bytes: Buffer) => bytes.subarray(0, at % (bytes.length + 1))),
  fc.uint8Array({ maxLength: 12 }).map((more) => (bytes: Buffer) => Buffer.concat([bytes, more])),
  fc.constant((bytes: Buffer) => Buffer.concat([bytes, bytes, Buffer.alloc(5)])),
  fc.array(fc.tuple(fc.nat(), fc.nat(7)), { minLength: 1, maxLength: 3 }).map((flips) => (bytes: Buffer) => {
    const changed = Buffer.from(bytes);
    // The head and the codes of the first block are where most goes wrong.
    for (const [at, bit] of flips) changed[at % Math.min(changed.length, 80)]! ^= 1 << bit;
    return changed;
  }),
);

describe("what is pure without Node", () => {
  it("has the names of what is pure with it", () => {
    expect(Object.keys(anywhere)).toEqual(Object.keys(pure));
  });

  it("hashes as Node does, at every length", () => {
    const bytes = Buffer.from(Array.from({ length: 300 }, (_, i) => (i * 7919) & 255));
    for (let length = 0; length <= bytes.length; length++) {
      const part = new Uint8Array(bytes.subarray(0, length));
      expect(Buffer.from(anywhere.sha256(part))).toEqual(createHash("sha256").update(part).digest());
      const [key, text] = [part.slice(0, length >> 1), part.slice(length >> 1)];
      expect(Buffer.from(anywhere.hmac(key, text))).toEqual(createHmac("sha256", key).update(text).digest());
    }
    const long = "é漢😀".repeat(50_000);
    expect(anywhere.sha256(long)).toEqual(pure.sha256(long));
  });

  it("unpacks what Node unpacks, and refuses what Node refuses", () => {
    fc.assert(
      fc.property(data, packer, frames, damage, (given, options, [packing, pack], change) => {
        const packed = new Uint8Array(change(pack(given, options)));
        const most = 8 * 1024 * 1024;
        const [mine, theirs] = [anywhere, pure].map(({ inflate }) => answer(() => inflate(packed, most, packing)));
        expect(mine).toBe(theirs);
      }),
      { numRuns: Number(process.env.CAPC_FUZZ ?? 120) },
    );
    const noise = fc.uint8Array({ maxLength: 200 });
    fc.assert(
      fc.property(noise, (bytes) => {
        const [mine, theirs] = [anywhere, pure].map(({ inflate }) => answer(() => inflate(bytes, 1e6, "raw")));
        expect(mine).toBe(theirs);
      }),
      { numRuns: Number(process.env.CAPC_FUZZ ?? 120) },
    );
  });

  it("stops at its limit", () => {
    fc.assert(
      fc.property(data, fc.nat(), (given, at) => {
        const limit = at % (given.length + 2);
        const packed = new Uint8Array(deflateRawSync(given));
        const expected = limit < given.length ? "too-large" : given.toString("base64");
        expect(answer(() => anywhere.inflate(packed, limit, "raw"))).toBe(expected);
      }),
      { numRuns: 100 },
    );
  });

  it("is what a bundle for browsers gets, without a word of Node", async () => {
    const entry = `import * as pure from "@capc/std/pure";
      export const said = [pure.hex.encode(pure.sha256("abc")).slice(0, 8), pure.parseUrl("http://a/b").path];`;
    const { outputFiles } = await build({
      stdin: { contents: entry, resolveDir: fileURLToPath(new URL(".", import.meta.url)) },
      ...{ bundle: true, write: false, format: "esm", platform: "browser", logLevel: "silent" },
    });
    const [text] = outputFiles.map((file) => file.text);
    expect(text).not.toMatch(/\bfrom "|require\(|\bBuffer\b/);
    const { said } = await import(`data:text/javascript,${encodeURIComponent(text!)}`);
    expect(said).toEqual(["ba7816bf", "/b"]);
  });
});
