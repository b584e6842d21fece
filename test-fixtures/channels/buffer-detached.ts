// stopped: check CAP1008
// language: warn
// soundness: warn
export const box = new ArrayBuffer(1);
// ---- sender
import { box } from "./third.ts";
export const send = (): void => {
  (box as any).transfer?.() ?? new Uint8Array(box).fill(1);
};
// ---- receiver
import { box } from "./third.ts";
export const receive = (): unknown => `${box.byteLength} ${box.byteLength === 0 ? 0 : new Uint8Array(box)[0]}`;
