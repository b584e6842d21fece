// stopped: check CAP1008
export const box = [1, 2].values();
// ---- sender
import { box } from "./third.ts";
export const send = (): void => {
  box.next();
};
// ---- receiver
import { box } from "./third.ts";
export const receive = (): unknown => box.next().value;
