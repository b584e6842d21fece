// stopped: check CAP1001
// language: warn
// soundness: warn
export const tool = 1;
// ---- sender
import "./third.ts";
export const send = (): void => {
  (process as any).env.CHANNEL = "1";
};
// ---- receiver
import "./third.ts";
export const receive = (): unknown => (process as any).env.CHANNEL;
