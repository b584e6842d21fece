// stopped: check CAP1008
// language: warn
// soundness: warn
export const box = (Promise as any).withResolvers?.() ?? ((): any => {
  let resolve;
  const promise = new Promise((done) => {
    resolve = done;
  });
  return { promise, resolve };
})();
// ---- sender
import { box } from "./third.ts";
export const send = (): void => {
  box.resolve(1);
};
// ---- receiver
import { box } from "./third.ts";
export const receive = async (): Promise<unknown> => Promise.race([box.promise, Promise.resolve(0).then(() => 0)]);
