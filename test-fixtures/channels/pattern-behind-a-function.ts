// stopped: runtime
const box = /./;
export const get = (): RegExp => box;
// ---- sender
import { get } from "./third.ts";
export const send = (): void => {
  try {
    get().lastIndex = 1;
  } catch {}
};
// ---- receiver
import { get } from "./third.ts";
export const receive = (): unknown => get().lastIndex;
