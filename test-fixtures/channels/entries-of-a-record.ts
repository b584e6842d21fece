// stopped: runtime
export const box: [string, number[]][] = Object.entries({ a: [] });
// ---- sender
import { box } from "./third.ts";
export const send = (): void => {
  try {
    box[0]?.[1].push(1);
  } catch {}
};
// ---- receiver
import { box } from "./third.ts";
export const receive = (): unknown => box[0]?.[1].length;
