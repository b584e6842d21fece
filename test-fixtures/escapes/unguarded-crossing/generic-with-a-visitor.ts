// family: unguarded-crossing
// bites: plain
// stopped: runtime
export interface Box<T> {
  get(): T;
  map<U>(f: (x: T) => U): U;
  load(): Promise<T>;
  all(): readonly T[];
}
const visit = <T>(box: Box<T>, see: (x: T) => void): void => see(box.get());

export const get = (box: Box<number>): number => {
  let got = 0;
  visit(box, (n) => (got = n));
  return got;
};
