// family: unguarded-crossing
// bites: plain
// stopped: runtime
export const get = async (list: Iterable<Promise<number>>): Promise<number> => {
  for await (const n of list) return n;
  return 0;
};
