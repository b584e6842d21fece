// stopped: check CAP1008
let word = 0;
export const put = (next: number): void => {
  word = next;
};
export const get = (): number => word;
// ---- sender
import { put } from "./third.ts";
export const send = (): void => {
  put(1);
};
// ---- receiver
import { get } from "./third.ts";
export const receive = (): unknown => get();
