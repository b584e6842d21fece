// stopped: check CAP1008
export const box = /./y;
// ---- sender
import { box } from "./third.ts";
export const send = (): void => {
  box.test("text");
};
// ---- receiver
import { box } from "./third.ts";
export const receive = (): unknown => box.lastIndex;
