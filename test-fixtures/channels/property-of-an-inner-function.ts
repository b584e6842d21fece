// stopped: runtime
const tool = (n: number): number => n;
export const get = (): ((n: number) => number) => tool;
// ---- sender
import { get } from "./third.ts";
export const send = (): void => {
  try {
    Object.assign(get(), { word: 1 });
  } catch {}
};
// ---- receiver
import { get } from "./third.ts";
export const receive = (): unknown => "word" in get();
