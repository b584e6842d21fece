interface Judge {
  isText(x: unknown): x is string;
  demand(x: unknown): asserts x is number;
}
interface Purse {
  getBalance(): number;
}

export function lengthOf(judge: Judge, x: unknown): number {
  return judge.isText(x) ? x.length : 0;
}

export function double(judge: Judge, x: unknown): number {
  const twice = 2
  judge.demand(x)
  return twice * x;
}

export function read(isPurse: (x: unknown) => x is Purse, holder: { readonly it: unknown }): number {
  if (!isPurse(holder.it)) return 0;
  return holder.it.getBalance();
}

// Nothing is narrowed by what is said of an expression.
export const speaks = (judge: Judge, x: unknown): boolean => judge.isText([x]);
