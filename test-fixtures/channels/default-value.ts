// stopped: runtime
const none: number[] = [];
export const push = (list: number[] = none): number => list.push(1);
// ---- sender
import { push } from "./third.ts";
export const send = (): void => {
  try {
    push();
  } catch {}
};
// ---- receiver
import { push } from "./third.ts";
export const receive = (): unknown => ((): unknown => {
  try {
    return push();
  } catch {
    return undefined;
  }
})();
