export const cast = <T>(value: unknown): T => value as T;
//~ CAP2003
export const viaAny = <T>(value: string): T => value as any as T;
//~ CAP2001 CAP2003
export function bracketed<T>(value: object): T {
  return <T>value;
  //~ CAP2003
}
export function all<T>(values: readonly unknown[]): T[] {
  return values as T[];
  //~ CAP2003
}
export const field = <T, K extends keyof T>(row: Record<string, unknown>, key: K): T[K] =>
  row[key as string] as T[K];
//~ CAP2003
export function memo<A, R>(fn: (a: A) => R): (a: A) => R {
  const known = new Map<A, R>();
  return (a) => {
    if (!known.has(a)) known.set(a, fn(a));
    return known.get(a) as R;
    //~ CAP2003
  };
}
export const wrapped = <T>(value: unknown): { value: T } => ({ value }) as { value: T };
//~ CAP2003
export const group = <T, K extends string>(items: readonly T[], key: (item: T) => K): Record<K, T[]> => {
  const out = {} as Record<K, T[]>;
  //~ CAP2003
  for (const item of items) out[key(item)] = [...out[key(item)], item];
  return out;
};
export const answering = <T>(f: () => string): (() => T) => f as unknown as () => T;
//~ CAP2003
export const others = <T extends object>(other: object): (keyof T)[] => Object.keys(other) as (keyof T)[];
//~ CAP2003
export const update = <T>(old: T, next: T | ((old: T) => T)): T =>
  typeof next === "function" ? (next as (old: T) => T)(old) : next;
//~ CAP2003
export function pick<T extends object, K extends keyof T>(from: T, keys: readonly K[]): Pick<T, K> {
  const found: Partial<Pick<T, K>> = {};
  for (const key of keys) found[key] = from[key];
  return found as Pick<T, K>;
  //~ CAP2003
}
