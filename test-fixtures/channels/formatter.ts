// stopped: runtime
// language: warn
// soundness: warn
export const format = (): Intl.NumberFormat => new Intl.NumberFormat("en");
// ---- sender
import { format } from "./third.ts";
export const send = (): void => {
  try {
    Object.assign(format(), { word: 1 });
    (format() as any)[["construc", "tor"].join("")].word = 1;
  } catch {}
};
// ---- receiver
import { format } from "./third.ts";
export const receive = (): unknown => (format() as any)[["construc", "tor"].join("")].word;
