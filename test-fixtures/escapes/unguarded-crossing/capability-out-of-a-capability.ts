// family: unguarded-crossing
// bites: plain
// stopped: runtime
export interface Box<T> {
  get(): T;
  map<U>(f: (x: T) => U): U;
  load(): Promise<T>;
  all(): readonly T[];
}

export const get = (box: Box<Box<number>>): number => box.get().get();
