// stopped: runtime
// soundness: warn
export const box: { deep: number[] } = JSON.parse('{"deep":[]}');
// ---- sender
import { box } from "./third.ts";
export const send = (): void => {
  try {
    box.deep.push(1);
  } catch {}
};
// ---- receiver
import { box } from "./third.ts";
export const receive = (): unknown => box.deep.length;
