export type Level = "low" | "high";

export function raise(level: Level, by: number, note?: string): string {
  return `${level}:${by}:${note ?? ""}`;
}

export const shout = (text: string, times = 1): string => text.toUpperCase().repeat(times);

export const apply = (f: (n: number) => number, n: number | null): number => (n === null ? 0 : f(n));

// Only ever called by name: no guard.
function half(n: number): number {
  return n / 2;
}

export async function later(n: bigint, ...rest: readonly string[]): Promise<string> {
  return `${n}${rest.length}${half(3)}`;
}
