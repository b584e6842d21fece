export const groupBy = <T, K extends string>(items: readonly T[], key: (item: T) => K): Partial<Record<K, T[]>> =>
  items.reduce<Partial<Record<K, T[]>>>((groups, item) => {
    const name = key(item);
    groups[name] = [...(groups[name] ?? []), item];
    return groups;
  }, {});

export const pipe = <T>(...steps: ((value: T) => T)[]) => (value: T): T => steps.reduce((sofar, step) => step(sofar), value);
export const sumBy = <T>(items: readonly T[], f: (item: T) => number): number => items.reduce((sum, item) => sum + f(item), 0);
export const maxBy = <T>(items: readonly T[], f: (item: T) => number): T | undefined => items.reduce<T | undefined>((best, item) => (best === undefined || f(item) > f(best) ? item : best), undefined);
export const run = (): unknown => {
  const items = [{ n: 1, kind: "odd" }, { n: 2, kind: "even" }, { n: 3, kind: "odd" }];
  const best = maxBy(items, (item) => item.n);
  if (best) best.n = 30;
  return [groupBy(items, (item) => item.kind), sumBy(items, (item) => item.n), pipe<number>((n) => n + 1, (n) => n * 2)(3), items[2]?.n];
};
