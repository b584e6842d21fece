// stopped: runtime
// language: warn
// soundness: warn
export const tool = 1;
// ---- sender
import "./third.ts";
export const send = (): void => {
  const self = function (this: any) {
    return this;
  };
  try {
    (self() ?? Object).word = 1;
  } catch {}
};
// ---- receiver
import "./third.ts";
export const receive = (): unknown => (Object as any).word;
