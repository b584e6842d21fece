// family: foreign-callback
// bites: plain
// stopped: runtime
export const ask = (price: (name: string) => number): string => {
  const [a, b] = [price.call(undefined, "tea"), price.apply(undefined, ["tea"])];
  return typeof a === "number" && typeof b === "number" ? "paid" : `BITTEN:a number that is a ${typeof a}`;
};
