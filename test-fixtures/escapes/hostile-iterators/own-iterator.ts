// family: hostile-iterators
// bites: plain
// stopped: runtime
export function sum(numbers: Iterable<number>): number {
  let total = 0;
  for (const n of numbers) total += n;
  return total;
}
