// family: foreign-callback
// bites: plain
// stopped: runtime
export const ask = (price: (name: string) => number): string => {
  const tea = Reflect.apply(price, undefined, ["tea"]);
  return typeof tea === "number" && typeof price.bind(undefined, "tea")() === "number" ? "paid" : `BITTEN:a number that is a ${typeof tea}`;
};
