// family: foreign-callback
// bites: plain
// stopped: runtime
export const makeAll = (make: (at: number) => { readonly amount: number }): string => {
  const made = Array.from({ length: 2 }, (_, at) => at).flatMap(make);
  const [first] = made;
  const before = first?.amount ?? 0;
  const after = first?.amount ?? 0;
  return before === after ? `${before}` : `BITTEN:an amount that is ${before} and ${after}`;
};
