// stopped: check CAP1008
// language: warn
// soundness: warn
// note: freezing a class does not stop its private fields
export class Box {
  static #word = 0;
  static put(): void {
    Box.#word = 1;
  }
  static get(): number {
    return Box.#word;
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
