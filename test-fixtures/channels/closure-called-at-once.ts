// stopped: check CAP1008
export const next = (
  (n: number) => (): number =>
    n++
)(0);
// ---- sender
import { next } from "./third.ts";
export const send = (): void => {
  next();
};
// ---- receiver
import { next } from "./third.ts";
export const receive = (): unknown => next();
