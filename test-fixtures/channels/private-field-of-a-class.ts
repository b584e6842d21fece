// stopped: check CAP1008
// language: warn
// soundness: warn
// note: private fields go onto frozen objects as well
class Same {
  constructor(o: object) {
    return o;
  }
}
class Mark extends Same {
  #word = 1;
  static has(o: object): boolean {
    return #word in o;
  }
}
export const key = (): number => 1;
export const put = (): void => {
  new Mark(key);
};
export const get = (): boolean => Mark.has(key);
// ---- sender
import { put } from "./third.ts";
export const send = (): void => {
  try {
    put();
  } catch {}
};
// ---- receiver
import { get } from "./third.ts";
export const receive = (): unknown => get();
