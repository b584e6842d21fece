// family: hostile-iterators
// bites: plain
// stopped: runtime
export function sum(source: { next(): { readonly value: number } }): number {
  const { value } = source.next();
  return 1 + value;
}
