// stopped: check CAP1008
export const box = Object.fromEntries(
  (function* (): Generator<[string, () => number]> {
    let n = 0;
    yield ["next", () => n++];
  })(),
);
// ---- sender
import { box } from "./third.ts";
export const send = (): void => {
  box.next?.();
};
// ---- receiver
import { box } from "./third.ts";
export const receive = (): unknown => box.next?.();
