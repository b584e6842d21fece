// stopped: check CAP1008
let resolve: (word: number) => void = () => {};
export const box = new Promise<number>((done) => {
  resolve = done;
});
export const put = (): void => resolve(1);
// ---- sender
import { put } from "./third.ts";
export const send = (): void => {
  put();
};
// ---- receiver
import { box } from "./third.ts";
export const receive = async (): Promise<unknown> => Promise.race([box, Promise.resolve(0).then(() => 0)]);
