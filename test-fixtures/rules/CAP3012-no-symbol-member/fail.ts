export const range = (end: number): Iterable<number> => ({
  *[Symbol.iterator]() {
    //~ CAP3012
    for (let i = 0; i < end; i++) yield i;
  },
});
export const ticks = (): AsyncIterable<number> => ({
  [Symbol.asyncIterator]: async function* () {
    //~ CAP3012
    yield 1;
  },
});
