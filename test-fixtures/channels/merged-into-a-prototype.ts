// stopped: runtime
// language: warn
// soundness: warn
export const tool = 1;
// ---- sender
import "./third.ts";
export const send = (): void => {
  try {
    const merge = (into: any, from: any): void => {
      for (const key of Object.keys(from)) typeof from[key] === "object" ? merge(into[key], from[key]) : (into[key] = from[key]);
    };
    merge({}, JSON.parse('{"__proto__":{"word":1}}'));
  } catch {}
};
// ---- receiver
import "./third.ts";
export const receive = (): unknown => ({} as any).word;
