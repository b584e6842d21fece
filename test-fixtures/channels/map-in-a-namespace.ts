// stopped: runtime
export const makeBox = () => 1;
export const box = { read: (): number => 1, table: {} as Record<string, number> };
// ---- sender
import { box } from "./third.ts";
export const send = (): void => {
  try {
    box.table["word"] = 1;
  } catch {}
};
// ---- receiver
import { box } from "./third.ts";
export const receive = (): unknown => Object.keys(box.table).length;
