// stopped: check CAP1002
// language: warn
// soundness: warn
export const tool = 1;
// ---- sender
import "./third.ts";
export const send = (): void => {
  (globalThis as any).word = 1;
};
// ---- receiver
import "./third.ts";
export const receive = (): unknown => (globalThis as any).word;
