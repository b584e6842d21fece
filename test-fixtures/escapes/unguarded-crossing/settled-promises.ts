// family: unguarded-crossing
// bites: plain
// stopped: runtime
export const get = async (list: readonly Promise<number>[]): Promise<number> => {
  const [first] = await Promise.allSettled(list);
  return first?.status === "fulfilled" ? first.value : 0;
};
