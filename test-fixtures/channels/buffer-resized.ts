// stopped: check CAP1008
// language: warn
// soundness: warn
export const box = new (ArrayBuffer as any)(1, { maxByteLength: 2 });
// ---- sender
import { box } from "./third.ts";
export const send = (): void => {
  box.resize(2);
};
// ---- receiver
import { box } from "./third.ts";
export const receive = (): unknown => box.byteLength;
