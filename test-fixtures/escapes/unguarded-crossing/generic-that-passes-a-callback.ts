// family: unguarded-crossing
// bites: plain
// stopped: runtime
const take = <T>(f: (done: (x: T) => void) => void): T | undefined => {
  let got: T | undefined;
  f((x) => (got = x));
  return got;
};

export const get = (f: (done: (x: number) => void) => void): number => take(f) ?? 0;
