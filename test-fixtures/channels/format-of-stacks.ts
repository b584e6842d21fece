// stopped: runtime
// language: warn
// soundness: warn
export const tool = 1;
// ---- sender
import "./third.ts";
export const send = (): void => {
  try {
    (Error as any)[["prepare", "StackTrace"].join("")] = () => "word";
  } catch {}
};
// ---- receiver
import "./third.ts";
export const receive = (): unknown => (new Error("x") as any)[["st", "ack"].join("")] === "word";
