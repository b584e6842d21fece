// family: unguarded-crossing
// bites: plain
// stopped: runtime
export interface Box<T> {
  get(): T;
  map<U>(f: (x: T) => U): U;
  load(): Promise<T>;
  all(): readonly T[];
}
const read = <T>(box: Box<T>): T => box.get();

export const get = (box: Box<number>): number => read(box);
