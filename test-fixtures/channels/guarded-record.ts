// stopped: runtime
export const box: { words: number[] } = { words: [] };
export const put = (into: { words: number[] }): void => {
  into.words.push(1);
};
// ---- sender
import { box, put } from "./third.ts";
export const send = (): void => {
  try {
    put(box);
  } catch {}
};
// ---- receiver
import { box } from "./third.ts";
export const receive = (): unknown => box.words.length;
