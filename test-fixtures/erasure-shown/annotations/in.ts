interface Item { readonly id: string; size?: number }
type Pair<A, B = A> = readonly [first: A, second: B];

export const none: readonly Item[] = [];
export const table: Pair<string, number> = ["a", 1] as const;

export function first<const T extends Item>(this: void, items: readonly T[], /* or */ or?: T, ...more: T[]): T | undefined {
  const all: T[] = [...items, ...more];
  return all[0] ?? or!;
}

export function isItem(x: unknown): x is Item {
  return typeof (x as { id?: unknown }).id === "string";
}

export const sizes = (items: readonly Item[]): Map<string, number> =>
  new Map<string, number>(items.map<[string, number]>(({ id, size = 0 }: Item) => [id, size satisfies number]));

export const widest = <T,>(items: readonly T[], by: (item: T) => number): number => {
  let most!: number;
  for (const item of items as T[]) most = Math.max(most ?? 0, by(item)!);
  return <number>most;
};

export async function* each(items: AsyncIterable<Item>): AsyncGenerator<Item, void, unknown> {
  for await (const item of items) yield item as Item;
}
