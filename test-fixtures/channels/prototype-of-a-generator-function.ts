// stopped: runtime
// language: warn
// soundness: warn
export function* tool(): Generator<number> {}
// ---- sender
import { tool } from "./third.ts";
export const send = (): void => {
  try {
    (tool as any)[["proto", "type"].join("")].word = 1;
  } catch {}
};
// ---- receiver
import { tool } from "./third.ts";
export const receive = (): unknown => (tool() as any).word;
