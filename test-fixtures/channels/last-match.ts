// stopped: runtime
// language: warn
// soundness: warn
// note: what the last match of anybody was
export const tool = 1;
// ---- sender
import "./third.ts";
export const send = (): void => {
  void /(w)ord/.test("word");
};
// ---- receiver
import "./third.ts";
export const receive = (): unknown => (RegExp as any)[["$", 1].join("")];
