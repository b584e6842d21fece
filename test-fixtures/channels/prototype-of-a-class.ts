// stopped: runtime
// language: warn
// soundness: warn
export class Box {
  word(): number {
    return 0;
  }
}
// ---- sender
import { Box } from "./third.ts";
export const send = (): void => {
  try {
    Object.assign((Box as any)[["proto", "type"].join("")], { word: () => 1 });
  } catch {}
};
// ---- receiver
import { Box } from "./third.ts";
export const receive = (): unknown => new Box().word();
