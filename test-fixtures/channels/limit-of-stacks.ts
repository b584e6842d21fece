// stopped: runtime
// language: warn
// soundness: warn
export const tool = 1;
// ---- sender
import "./third.ts";
export const send = (): void => {
  try {
    (Error as any)[["stackTrace", "Limit"].join("")] = 1;
  } catch {}
};
// ---- receiver
import "./third.ts";
export const receive = (): unknown => (Error as any)[["stackTrace", "Limit"].join("")];
