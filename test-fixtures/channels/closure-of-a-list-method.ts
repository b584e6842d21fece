// stopped: check CAP1008
export const [next] = [0].map((n) => (): number => n++) as [() => number];
// ---- sender
import { next } from "./third.ts";
export const send = (): void => {
  next();
};
// ---- receiver
import { next } from "./third.ts";
export const receive = (): unknown => next();
