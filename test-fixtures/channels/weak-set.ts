// stopped: check CAP1008
export const key = {};
export const box = new WeakSet<object>();
// ---- sender
import { key, box } from "./third.ts";
export const send = (): void => {
  box.add(key);
};
// ---- receiver
import { key, box } from "./third.ts";
export const receive = (): unknown => box.has(key);
