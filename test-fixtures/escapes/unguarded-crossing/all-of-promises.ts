// family: unguarded-crossing
// bites: plain
// stopped: runtime
export interface Source {
  get(): number;
  load(): Promise<number>;
  list(): number[];
  each(see: (n: number) => void): void;
  item(): { a: number };
}

export const get = async (source: Source): Promise<number> => {
  const [first] = await Promise.all([source.load()]);
  return first;
};
