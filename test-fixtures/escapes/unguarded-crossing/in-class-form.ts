// family: unguarded-crossing
// bites: plain
// stopped: runtime
// language: warn
export class Reader {
  once<T>(f: () => T): T {
    return f();
  }
  read(f: () => number): number {
    return this.once(f);
  }
}
export const get = (f: () => number): number => new Reader().read(f);
