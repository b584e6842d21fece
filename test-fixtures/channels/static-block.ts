// stopped: check CAP1008
// language: warn
// soundness: warn
export class Box {
  static put: () => void;
  static get: () => number;
  static {
    let word = 0;
    Box.put = () => {
      word = 1;
    };
    Box.get = () => word;
  }
}
// ---- sender
import { Box } from "./third.ts";
export const send = (): void => {
  try {
    Box.put();
  } catch {}
};
// ---- receiver
import { Box } from "./third.ts";
export const receive = (): unknown => Box.get();
