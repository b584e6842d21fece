// family: unguarded-crossing
// bites: plain
// stopped: runtime
export const get = async (list: readonly Promise<number>[]): Promise<number> => {
  let got = 0;
  for await (const n of list) got = n;
  return got;
};
