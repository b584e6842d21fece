// stopped: runtime
export const key = Symbol("word");
export const box: { [key]?: number } = {};
// ---- sender
import { key, box } from "./third.ts";
export const send = (): void => {
  try {
    box[key] = 1;
  } catch {}
};
// ---- receiver
import { key, box } from "./third.ts";
export const receive = (): unknown => box[key];
