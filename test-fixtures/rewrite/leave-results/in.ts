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
