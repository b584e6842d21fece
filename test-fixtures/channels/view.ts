// stopped: check CAP1008
export const box = new DataView(new ArrayBuffer(1));
// ---- sender
import { box } from "./third.ts";
export const send = (): void => {
  box.setInt8(0, 1);
};
// ---- receiver
import { box } from "./third.ts";
export const receive = (): unknown => box.getInt8(0);
