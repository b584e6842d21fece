// stopped: runtime
// note: the object that `import *` makes, and what hangs on it
export const box = {};
// ---- sender
import * as third from "./third.ts";
export const send = (): void => {
  try {
    Object.assign(third.box, { word: 1 });
  } catch {}
};
// ---- receiver
import * as third from "./third.ts";
export const receive = (): unknown => "word" in third.box;
