// stopped: runtime
export enum Color {
  Red,
}
// ---- sender
import { Color } from "./third.ts";
export const send = (): void => {
  try {
    Object.assign(Color, { Word: 1 });
  } catch {}
};
// ---- receiver
import { Color } from "./third.ts";
export const receive = (): unknown => "Word" in Color;
