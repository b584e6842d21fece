// stopped: runtime
export const box: { word: number } = { word: 0 };
// ---- sender
import { box } from "./third.ts";
export const send = (): void => {
  try {
    box.word = 1;
  } catch {}
};
// ---- receiver
import { box } from "./third.ts";
export const receive = (): unknown => box.word;
