// stopped: runtime
export const box = Array.of<number[]>([]);
// ---- sender
import { box } from "./third.ts";
export const send = (): void => {
  try {
    box[0]?.push(1);
  } catch {}
};
// ---- receiver
import { box } from "./third.ts";
export const receive = (): unknown => box[0]?.length;
