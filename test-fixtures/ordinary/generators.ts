export function* range(from: number, to: number, step = 1): Generator<number, void, undefined> {
  for (let n = from; n < to; n += step) yield n;
}
export function* take<T>(n: number, items: Iterable<T>): Generator<T, number> {
  let taken = 0;
  for (const item of items) {
    if (taken++ === n) break;
    yield item;
  }
  return taken;
}
export function* map<T, R>(items: Iterable<T>, f: (item: T) => R): Generator<R> {
  for (const item of items) yield f(item);
}
function* naturals(): Generator<number> {
  for (let n = 0; ; n++) yield n;
}
export function* walk(tree: Tree): Generator<string> {
  yield tree.name;
  for (const kid of tree.kids) yield* walk(kid);
}
export interface Tree { readonly name: string; readonly kids: readonly Tree[] }
function* ask(): Generator<string, string, number> {
  const a = yield "first";
  const b = yield "second";
  return `${a + b}`;
}
export async function* pages(count: number): AsyncGenerator<readonly number[]> {
  for (let page = 0; page < count; page++) yield await Promise.resolve([page * 2, page * 2 + 1]);
}
export const run = async (): Promise<unknown> => {
  const dialog = ask();
  const steps = [dialog.next(), dialog.next(20), dialog.next(22)];
  const all: number[] = [];
  for await (const page of pages(3)) all.push(...page);
  const [first, , third, ...rest] = range(0, 10, 2);
  return [[...range(0, 5)], [...take(3, map(naturals(), (n) => n * n))], [...walk({ name: "a", kids: [{ name: "b", kids: [] }, { name: "c", kids: [] }] })], steps, all, first, third, rest, Math.max(...range(3, 6)), new Set(range(0, 3)).size, Array.from(range(0, 3), String)];
};
