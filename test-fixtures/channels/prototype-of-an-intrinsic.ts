// stopped: runtime
// language: warn
// soundness: warn
export const tool = 1;
// ---- sender
import "./third.ts";
export const send = (): void => {
  for (const one of [[], {}, "", 1, () => 1, /x/, new Map(), Promise.resolve(), new Date(0), new Error(), Symbol("x"), new Uint8Array(1)] as any[]) {
    try {
      Object.assign(one[["construc", "tor"].join("")][["proto", "type"].join("")], { word: 1 });
    } catch {}
  }
};
// ---- receiver
import "./third.ts";
export const receive = (): unknown => [[], {}, "", 1, /x/, new Map(), Promise.resolve(), new Error()].filter((one: any) => one.word).length;
