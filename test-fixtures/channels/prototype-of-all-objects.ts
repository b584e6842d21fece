// stopped: runtime
// language: warn
// soundness: warn
export const tool = 1;
// ---- sender
import "./third.ts";
export const send = (): void => {
  try {
    const root = ({} as any)[["__pro", "to__"].join("")];
    root.word = 1;
  } catch {}
};
// ---- receiver
import "./third.ts";
export const receive = (): unknown => ({} as any).word;
