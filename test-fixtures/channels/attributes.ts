// stopped: check CAP1008
import { Attr } from "@capc/runtime";
export const box = Attr({ word: 0 });
// ---- sender
import { box } from "./third.ts";
export const send = (): void => {
  box.word = 1;
};
// ---- receiver
import { box } from "./third.ts";
export const receive = (): unknown => box.word;
