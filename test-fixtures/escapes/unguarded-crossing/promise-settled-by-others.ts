// family: unguarded-crossing
// bites: plain
// stopped: runtime
export interface Source {
  each(see: (n: number) => void): void;
}
const first = (source: Source): Promise<number> => new Promise<number>((resolve) => source.each(resolve));
export const get = async (source: Source): Promise<number> => await first(source);
