// family: foreign-callback
// bites: plain
// stopped: runtime
export const total = (names: readonly string[], price: (name: string) => number): string => {
  const prices = names.map(price);
  const sum = names.reduce((all, _name, at) => all + (prices[at] ?? 0), 0);
  return typeof sum === "number" ? `${sum}` : `BITTEN:a sum that is ${typeof sum}`;
};
