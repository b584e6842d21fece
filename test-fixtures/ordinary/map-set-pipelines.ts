export function count(words: Iterable<string>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}
export const top = (counts: ReadonlyMap<string, number>, n: number): [string, number][] =>
  [...counts].sort(([a, x], [b, y]) => y - x || a.localeCompare(b, "en")).slice(0, n);
export const invert = <K, V>(map: ReadonlyMap<K, V>): Map<V, K[]> => {
  const result = new Map<V, K[]>();
  for (const [key, value] of map) {
    const list = result.get(value) ?? [];
    list.push(key);
    result.set(value, list);
  }
  return result;
};
export const both = (a: ReadonlySet<number>, b: ReadonlySet<number>): number[] => [...a].filter((x) => b.has(x));
export const run = (): unknown => {
  const counts = count("the cat and the dog and the bird".split(" "));
  const inverted = invert(counts);
  inverted.forEach((list) => list.sort());
  return [top(counts, 2), [...inverted.entries()], Object.fromEntries(counts), both(new Set([1, 2, 3]), new Set([2, 3, 4])), counts.size, [...counts.keys()].length, Array.from(counts.values(), (n) => n * 2), new Map([...counts].filter(([, n]) => n > 1)).size];
};
