// stopped: check CAP1008
export let word = 0;
export const put = (): void => {
  word += 1;
};
// ---- sender
import { put } from "./third.ts";
export const send = (): void => {
  put();
};
// ---- receiver
import { word } from "./third.ts";
export const receive = (): unknown => word;
