// stopped: runtime
// language: warn
// soundness: warn
export const tool = 1;
// ---- sender
import "./third.ts";
export const send = (): void => {
  try {
    const each = [][Symbol.iterator]() as any;
    each[["__pro", "to__"].join("")].word = 1;
  } catch {}
};
// ---- receiver
import "./third.ts";
export const receive = (): unknown => ([][Symbol.iterator]() as any).word;
