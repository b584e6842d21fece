// family: hostile-iterators
// bites: plain
// stopped: runtime
// language: warn
class Summer {
  total = 0;
  add(numbers: Iterable<number>): void {
    for (const n of numbers) this.total += n;
  }
}
export const sum = (numbers: Iterable<number>): number => {
  const summer = new Summer();
  summer.add(numbers);
  return summer.total;
};
