export type Evaluate = (text: string) => number;

// A parser of the module's own may be called `evaluate`, and a variable may be called `self` or `top`.
const evaluate: Evaluate = (text) => Number.parseFloat(text);
export const total = (rows: readonly string[]): number => {
  let top = 0;
  for (const self of rows) top += evaluate(self);
  return top;
};

export const read = (text: string): unknown => JSON.parse(text);
export const isCallable = (value: unknown): boolean => typeof value === "function";
