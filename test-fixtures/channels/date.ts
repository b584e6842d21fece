// stopped: check CAP1008
export const box = new Date(0);
// ---- sender
import { box } from "./third.ts";
export const send = (): void => {
  box.setTime(1);
};
// ---- receiver
import { box } from "./third.ts";
export const receive = (): unknown => box.getTime();
