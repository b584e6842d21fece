// stopped: check CAP1008
export const box = "ab".matchAll(/./g);
// ---- sender
import { box } from "./third.ts";
export const send = (): void => {
  box.next();
};
// ---- receiver
import { box } from "./third.ts";
export const receive = (): unknown => box.next().value?.[0];
