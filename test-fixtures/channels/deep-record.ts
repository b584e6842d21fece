// stopped: runtime
export const box = { deep: [{ words: [] as number[] }] };
// ---- sender
import { box } from "./third.ts";
export const send = (): void => {
  try {
    box.deep[0]?.words.push(1);
  } catch {}
};
// ---- receiver
import { box } from "./third.ts";
export const receive = (): unknown => box.deep[0]?.words.length;
