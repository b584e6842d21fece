export interface Stack {
  push(item: string): void;
  all(): string[];
  each(visit: (item: string) => void): void;
}

export const makeStack = (): Stack => {
  const items: string[] = [];
  return {
    push: (item) => {
      items.push(item);
    },
    all: () => items,
    each(visit) {
      for (const item of items) visit(item);
    },
  };
};

export const report = (sink: { write(lines: readonly string[]): void }, lines: string[]): void => {
  sink.write(lines);
  lines.push("sent");
};

interface Point { x: number; y: number }
/** Fresh, and frozen where they are: literals of primitives, and a copy that the function mentions once. */
export const point = (x: number): Point | null => (x > 0 ? { x, y: 0 } : null);
export const same = (point: Point): Point => point;
/** Not: others may hold a part of these. */
export const both = (point: Point): Point[] => [point, point];
export const keyed = (name: string): Record<string, number> => ({ [name]: 1 });
export const within = (points: Point[]): { points: Point[] } => ({ points: points });
export const open = (box: { inside: unknown }): { inside: unknown } => box;
