interface Reader {
  (key: "count"): number;
  (key: "name"): string;
}

export function show(n: number): string;
export function show(n: number, digits: number): string;
export function show(n: number, digits?: number): string {
  return n.toFixed(digits ?? 0);
}
export function each(values: readonly string[], use: (value: string) => void): void;
export function each(values: readonly string[], use: (value: string) => void): boolean {
  values.forEach(use);
  return true;
}
export const use = (reader: Reader): number => reader("count") + reader("name").length;
export function first<T>(values: readonly T[]): T | undefined;
export function first<T>(values: readonly T[], fallback: T): T | undefined;
export function first<T>(values: readonly T[], fallback?: T): T | undefined {
  return values[0] ?? fallback;
}
