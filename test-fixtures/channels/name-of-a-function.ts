// stopped: runtime
// language: warn
// soundness: warn
export const tool = (): number => 1;
// ---- sender
import { tool } from "./third.ts";
export const send = (): void => {
  try {
    (Object as any)[["define", "Property"].join("")](tool, "name", { value: "word" });
  } catch {}
};
// ---- receiver
import { tool } from "./third.ts";
export const receive = (): unknown => tool.name;
