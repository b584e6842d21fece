// stopped: check CAP1008
export const key = {};
export const box = new WeakMap<object, number>();
// ---- sender
import { key, box } from "./third.ts";
export const send = (): void => {
  box.set(key, 1);
};
// ---- receiver
import { key, box } from "./third.ts";
export const receive = (): unknown => box.get(key);
