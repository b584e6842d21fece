import { RawPromise, thenOf } from "../captured/intrinsics.ts";

/** Makes a queue: what is put in begins when what came before it has ended, however that went. */
export const makeQueue = (): (<T>(act: () => Promise<T>) => Promise<T>) => {
  let last: Promise<unknown> | undefined;
  return <T>(act: () => Promise<T>): Promise<T> => {
    const mine = last === undefined ? act() : after(last, act);
    last = mine;
    // Nothing is left to wait for, and the next one need not.
    const end = (): void => {
      if (last === mine) last = undefined;
    };
    thenOf(mine, end, end);
    return mine;
  };
};

const after = <T>(before: Promise<unknown>, act: () => Promise<T>): Promise<T> =>
  new RawPromise<T>((resolve) => {
    const go = (): void => resolve(act());
    thenOf(before, go, go);
  });
