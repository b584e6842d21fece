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

// What takes a value and answers nothing promises nothing: each such function looks at what it gets.
type Handler<T> = (event: T) => void;
export function makeEmitter<E extends Record<string, unknown>>(): {
  on<K extends keyof E & string>(type: K, handler: Handler<E[K]>): void;
  emit<K extends keyof E & string>(type: K, event: E[K]): void;
} {
  const handlers = new Map<string, Set<Handler<never>>>();
  return {
    on: (type, handler) => {
      const known = handlers.get(type) ?? new Set();
      handlers.set(type, known.add(handler as Handler<never>));
    },
    emit: (type, event) => {
      for (const handler of handlers.get(type) ?? []) (handler as Handler<E[typeof type]>)(event);
    },
  };
}

// TypeScript says the same of `for (const key in row)`.
export const matches = <T extends object>(row: T, filter: Partial<T>): boolean =>
  (Object.keys(filter) as (keyof T)[]).every((key) => row[key] === filter[key]);
