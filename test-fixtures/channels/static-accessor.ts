// stopped: check CAP1008
// language: warn
// soundness: warn
export class Box {
  static words: number[] = [];
  static get last(): number | undefined {
    return Box.words.at(-1);
  }
  static set last(word: number | undefined) {
    Box.words.push(word ?? 0);
  }
}
// ---- sender
import { Box } from "./third.ts";
export const send = (): void => {
  try {
    Box.last = 1;
  } catch {}
};
// ---- receiver
import { Box } from "./third.ts";
export const receive = (): unknown => Box.last;
