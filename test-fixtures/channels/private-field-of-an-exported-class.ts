// stopped: check CAP1008
// language: warn
// soundness: warn
class Same {
  constructor(o: object) {
    return o;
  }
}
export class Mark extends Same {
  #word = 0;
  static put(o: Mark): void {
    o.#word = 1;
  }
  static get(o: Mark): number {
    return o.#word;
  }
}
export const key = (): Mark => new Mark(key);
// ---- sender
import { Mark, key } from "./third.ts";
export const send = (): void => {
  try {
    Mark.put(key());
  } catch {}
};
// ---- receiver
import { Mark, key } from "./third.ts";
export const receive = (): unknown => ((): unknown => {
  try {
    return Mark.get(key as any);
  } catch {
    return undefined;
  }
})();
