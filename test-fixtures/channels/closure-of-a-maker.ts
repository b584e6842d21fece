// stopped: check CAP1008
const make = () => {
  let n = 0;
  return { next: () => n++ };
};
export const box = make();
// ---- sender
import { box } from "./third.ts";
export const send = (): void => {
  box.next();
};
// ---- receiver
import { box } from "./third.ts";
export const receive = (): unknown => box.next();
