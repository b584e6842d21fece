// family: unguarded-crossing
// bites: plain
// stopped: runtime
export interface Box<T> {
  get(): T;
  map<U>(f: (x: T) => U): U;
  load(): Promise<T>;
  all(): readonly T[];
}

export const get = (box: Box<number>): number => {
  let got = 0;
  box.map((n) => {
    got = n;
    return 1;
  });
  return got;
};
