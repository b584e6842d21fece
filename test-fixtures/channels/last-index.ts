// stopped: runtime
export const box = /./;
// ---- sender
import { box } from "./third.ts";
export const send = (): void => {
  try {
    box.lastIndex = 1;
  } catch {}
};
// ---- receiver
import { box } from "./third.ts";
export const receive = (): unknown => box.lastIndex;
