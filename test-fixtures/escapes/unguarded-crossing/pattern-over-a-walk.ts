// family: unguarded-crossing
// bites: plain
// stopped: runtime
export const get = (f: () => Iterable<number>): number => {
  const [first] = f();
  return first ?? 0;
};
