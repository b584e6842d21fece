// stopped: check CAP1008
export const box = (function* () {
  yield 1;
  yield 2;
})();
// ---- sender
import { box } from "./third.ts";
export const send = (): void => {
  box.next();
};
// ---- receiver
import { box } from "./third.ts";
export const receive = (): unknown => box.next().value;
