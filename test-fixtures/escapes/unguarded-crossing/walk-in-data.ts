// family: unguarded-crossing
// bites: plain
// stopped: runtime
export const get = ({ rows }: { readonly rows: Iterable<Iterable<number>> }): number => {
  for (const row of rows) for (const n of row) return n;
  return 0;
};
