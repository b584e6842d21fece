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
  let got = 0;
  await source.load().finally(() => (got = 1)).then((n) => (got = n));
  return got;
};
