// stopped: runtime
// language: warn
export class Box {
  static word = 0;
}
// ---- sender
import { Box } from "./third.ts";
export const send = (): void => {
  try {
    Box.word = 1;
  } catch {}
};
// ---- receiver
import { Box } from "./third.ts";
export const receive = (): unknown => Box.word;
