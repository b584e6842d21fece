// family: unguarded-crossing
// bites: plain
// stopped: runtime
export interface Source {
  load(): Promise<number>;
}
export const get = async (source: Source): Promise<string> => {
  let state = "steady";
  const wait = async (): Promise<number> => await source.load();
  const [n] = await Promise.all([wait(), Promise.resolve().then(() => (state = "changed"))]);
  return `${n} ${state}`;
};
