// stopped: runtime
export const tool = (n: number): number => n;
// ---- sender
import { tool } from "./third.ts";
export const send = (): void => {
  try {
    Object.assign(tool, { word: 1 });
  } catch {}
};
// ---- receiver
import { tool } from "./third.ts";
export const receive = (): unknown => "word" in tool;
