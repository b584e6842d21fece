// family: foreign-callback
// bites: plain
// stopped: runtime
export const total = (amounts: readonly number[], add: (all: number, one: number) => number): string => {
  const sum = amounts.reduce(add, 0);
  const copies = Array.from(amounts, (amount) => add(amount, 0));
  return typeof sum === "number" && copies.length > 0 ? `${sum}` : `BITTEN:a sum that is ${typeof sum}`;
};
