// stopped: check CAP1008
export const [first, ...box]: number[] = [0, 1];
// ---- sender
import { box } from "./third.ts";
export const send = (): void => {
  try {
    box.push(2);
  } catch {}
};
// ---- receiver
import { box } from "./third.ts";
export const receive = (): unknown => box.length;
