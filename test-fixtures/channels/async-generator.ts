// stopped: check CAP1008
export const box = (async function* () {
  yield 1;
  yield 2;
})();
// ---- sender
import { box } from "./third.ts";
export const send = (): void => {
  void box.next();
};
// ---- receiver
import { box } from "./third.ts";
export const receive = async (): Promise<unknown> => (await box.next()).value;
