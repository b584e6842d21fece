interface Point {
  x: number;
  y: number;
}

// A guard stands in for each of these.
export const point = (value: unknown): Point => value as Point;
export const points = (value: unknown): Point[] => value as Point[];
export const frozen = { x: 1, y: 2 } as const;
export const open = (p: Point): unknown => p as unknown;

// TypeScript proves these.
export const none = <T>(): T[] => [] as T[];
export const orNull = <T>(value: T): T | null => value as T | null;
export const generic = (fn: <T>(value: T) => T): (<T>(value: T) => T) => fn as <T>(value: T) => T;

export function memo<A, R>(fn: (a: A) => R): (a: A) => R {
  const known = new Map<A, { readonly value: R }>();
  return (a) => {
    const found = known.get(a) ?? { value: fn(a) };
    known.set(a, found);
    return found.value;
  };
}
