// stopped: check CAP1008
export const box = new Uint8Array(1);
// ---- sender
import { box } from "./third.ts";
export const send = (): void => {
  box[0] = 1;
};
// ---- receiver
import { box } from "./third.ts";
export const receive = (): unknown => box[0];
