// stopped: runtime
// language: warn
// soundness: warn
export const count = (text: string): number => {
  const box = /./;
  return box.test(text) ? box.lastIndex : -1;
};
// ---- sender
import "./third.ts";
export const send = (): void => {
  try {
    Object.assign((RegExp as any)[["proto", "type"].join("")], { test: () => false });
  } catch {}
};
// ---- receiver
import { count } from "./third.ts";
export const receive = (): unknown => count("x");
