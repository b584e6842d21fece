// stopped: runtime
// language: warn
// soundness: warn
export const tool = 1;
// ---- sender
import "./third.ts";
export const send = (): void => {
  for (const one of [Array, Map, Math, JSON, Promise, Symbol, RegExp, Reflect, Intl, Object, String, Number, parseInt] as any[]) {
    try {
      one.word = 1;
    } catch {}
  }
};
// ---- receiver
import "./third.ts";
export const receive = (): unknown => [Array, Map, Math, JSON, Promise, Symbol, RegExp, Reflect, Intl, Object, String, Number, parseInt].filter((one: any) => one.word).length;
