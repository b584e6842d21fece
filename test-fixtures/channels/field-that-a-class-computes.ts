// stopped: check CAP1008
// language: warn
// soundness: warn
let n = 0;
export class Box {
  id = n++;
}
// ---- sender
import { Box } from "./third.ts";
export const send = (): void => {
  new Box();
};
// ---- receiver
import { Box } from "./third.ts";
export const receive = (): unknown => new Box().id;
