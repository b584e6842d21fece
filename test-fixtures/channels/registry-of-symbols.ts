// stopped: check CAP1009
// language: warn
// soundness: warn
export const tool = 1;
// ---- sender
import "./third.ts";
export const send = (): void => {
  try {
    Object.assign(Symbol.for("box"), {});
    (Object as any)[Symbol.for("box")] = 1;
  } catch {}
};
// ---- receiver
import "./third.ts";
export const receive = (): unknown => (Object as any)[Symbol.for("box")];
