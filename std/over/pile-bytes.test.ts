import fc from "fast-check";
import { expect, it } from "vitest";
import { makePile } from "./pile-bytes.ts";

it("a pile has all pieces in their order, whatever their sizes", () => {
  const piece = fc.oneof(fc.constant(0), fc.constant(1), fc.nat({ max: 300 }));
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 200 }), fc.nat({ max: 4200 }), (sizes, ones) => {
      const pile = makePile();
      const wanted: number[] = [];
      for (const size of [...sizes, ...new Array<number>(ones).fill(1), ...sizes]) {
        const bytes = Uint8Array.from({ length: size }, (_, i) => (wanted.length + i) % 251);
        wanted.push(...bytes);
        pile.add(bytes);
      }
      const all = pile.join();
      expect(Buffer.compare(all, Buffer.from(wanted))).toBe(0);
      expect(all.buffer.byteLength).toBe(wanted.length);
      expect(Object.getPrototypeOf(all) === Uint8Array.prototype).toBe(true);
    }),
    { seed: 5, numRuns: 30 },
  );
});
