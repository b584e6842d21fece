// family: unguarded-crossing
// bites: plain
// stopped: runtime
export interface Cell<T> {
  get(): T;
}
const read = <T, C extends Cell<T>>(cell: C): T => cell.get();

export const get = (cell: Cell<number>): number => read<number, Cell<number>>(cell);
