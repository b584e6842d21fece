// stopped: runtime
// language: warn
// soundness: warn
export const box = /a/;
// ---- sender
import { box } from "./third.ts";
export const send = (): void => {
  try {
    (box as any)[["com", "pile"].join("")]("b");
  } catch {}
};
// ---- receiver
import { box } from "./third.ts";
export const receive = (): unknown => box.test("b");
