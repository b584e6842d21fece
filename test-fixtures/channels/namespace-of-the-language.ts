// stopped: runtime
export const counter = { read: (): number => 0 };
// ---- sender
import { counter } from "./third.ts";
export const send = (): void => {
  try {
    Object.assign(counter, { read: () => 1 });
  } catch {}
};
// ---- receiver
import { counter } from "./third.ts";
export const receive = (): unknown => counter.read();
