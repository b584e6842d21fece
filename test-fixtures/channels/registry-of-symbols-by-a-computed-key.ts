// stopped: runtime
// language: warn
// soundness: warn
export const tool = 1;
// ---- sender
import "./third.ts";
export const send = (): void => {
  try {
    const make = (Symbol as any)[["f", "or"].join("")];
    (Object as any)[make("box")] = 1;
  } catch {}
};
// ---- receiver
import "./third.ts";
export const receive = (): unknown => ((): unknown => {
  try {
    return (Object as any)[(Symbol as any)[["f", "or"].join("")]("box")];
  } catch {
    return undefined;
  }
})();
