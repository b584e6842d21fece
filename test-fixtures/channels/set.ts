// stopped: check CAP1008
export const box = new Set<number>();
// ---- sender
import { box } from "./third.ts";
export const send = (): void => {
  box.add(1);
};
// ---- receiver
import { box } from "./third.ts";
export const receive = (): unknown => box.size;
