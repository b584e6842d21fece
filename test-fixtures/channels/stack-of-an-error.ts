// stopped: runtime
// note: an error that is kept for another to read
export const fail = (): never => {
  throw new Error("x");
};
export const box: { error?: unknown } = {};
// ---- sender
import { fail, box } from "./third.ts";
export const send = (): void => {
  const word = (): void => {
    try {
      fail();
    } catch (error) {
      try {
        box.error = error;
      } catch {}
    }
  };
  word();
};
// ---- receiver
import { box } from "./third.ts";
export const receive = (): unknown => box.error !== undefined;
