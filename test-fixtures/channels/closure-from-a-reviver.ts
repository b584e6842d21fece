// stopped: check CAP1008
// language: warn
// soundness: warn
export const box = JSON.parse("[0]", (_key, value) => {
  let n = 0;
  return value === 0 ? () => n++ : value;
});
// ---- sender
import { box } from "./third.ts";
export const send = (): void => {
  box[0]();
};
// ---- receiver
import { box } from "./third.ts";
export const receive = (): unknown => box[0]();
