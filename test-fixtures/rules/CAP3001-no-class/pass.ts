export interface Counter {
  next(): number;
}
export const makeCounter = (): Counter => {
  let count = 0;
  return { next: () => ++count };
};
