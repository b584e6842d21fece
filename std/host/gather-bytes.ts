import type { Readable } from "node:stream";
import { makePile } from "../over/pile-bytes.ts";

/**
 * Reads a stream to its end, or until it is longer than it may be, and answers once with a fresh array. Bytes are counted as they come, for what a
 * header claims is no limit. What comes after an answer is dropped.
 */
export const gatherBytes = (
  stream: Readable & { readonly complete: boolean },
  maxBytes: number,
  done: (body: Uint8Array | "too-large" | "broken") => void,
): void => {
  const pile = makePile();
  let total = 0;
  let isOver = false;
  const end = (body: Uint8Array | "too-large" | "broken"): void => {
    if (isOver) return;
    isOver = true;
    done(body);
  };
  stream.on("data", (chunk: Uint8Array) => {
    total += chunk.length;
    if (total > maxBytes) end("too-large");
    else if (!isOver) pile.add(chunk);
  });
  stream.on("error", () => end("broken"));
  stream.on("close", () => end("broken"));
  stream.on("end", () => {
    if (!stream.complete) {
      end("broken");
      return;
    }
    if (!isOver) end(pile.join());
  });
};
