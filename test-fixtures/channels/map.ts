// stopped: check CAP1008
export const box = new Map<string, number>();
// ---- sender
import { box } from "./third.ts";
export const send = (): void => {
  box.set("word", 1);
};
// ---- receiver
import { box } from "./third.ts";
export const receive = (): unknown => box.size;
