export async function* lines(chunks: AsyncIterable<string> | Iterable<string>): AsyncGenerator<string> {
  let rest = "";
  for await (const chunk of chunks) {
    const parts = (rest + chunk).split("\n");
    rest = parts.pop() ?? "";
    yield* parts;
  }
  if (rest !== "") yield rest;
}
export async function collect<T>(items: AsyncIterable<T>): Promise<T[]> { const all: T[] = []; for await (const item of items) all.push(item); return all; }
export async function* mapped<T, R>(items: AsyncIterable<T>, f: (item: T) => R | Promise<R>): AsyncGenerator<R> { for await (const item of items) yield await f(item); }
async function* chunks(): AsyncGenerator<string> { yield "a\nb"; yield "c\n"; yield "d"; }
export const run = async (): Promise<unknown> => [await collect(lines(chunks())), await collect(lines(["x\ny", "z"])), await collect(mapped(lines(chunks()), async (line) => line.length))];
