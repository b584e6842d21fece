// stopped: check CAP1008
export const box = new ArrayBuffer(1);
// ---- sender
import { box } from "./third.ts";
export const send = (): void => {
  new Uint8Array(box)[0] = 1;
};
// ---- receiver
import { box } from "./third.ts";
export const receive = (): unknown => new Uint8Array(box)[0];
