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

export const get = (source: Source): Promise<number> => source.load().then((n) => n);
