interface Cell<T> { value: T; next: Cell<T> | null }
export interface Queue<T> { push(value: T): void; shift(): T | undefined; toArray(): T[] }
export function makeQueue<T>(from: Iterable<T> = []): Queue<T> {
  let head: Cell<T> | null = null;
  let tail: Cell<T> | null = null;
  const push = (value: T): void => {
    const cell: Cell<T> = { value, next: null };
    if (tail === null) head = cell;
    else tail.next = cell;
    tail = cell;
  };
  for (const value of from) push(value);
  return {
    push,
    shift: () => { const first = head; if (first === null) return undefined; head = first.next; if (head === null) tail = null; return first.value; },
    toArray: () => { const all: T[] = []; for (let at: Cell<T> | null = head; at !== null; at = at.next) all.push(at.value); return all; },
  };
}
export const run = (): unknown => { const queue = makeQueue([1, 2]); queue.push(3); return [queue.shift(), queue.toArray(), makeQueue<string>().shift()]; };
