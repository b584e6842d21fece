// family: unguarded-body
// bites: plain
// stopped: runtime
// note: TypeScript compares parameters of methods in either direction, so an object may stand for an interface that promises it less
interface Wide {
  pay(order: { readonly amount: number | string }): string;
}
interface Narrow {
  pay(order: { readonly amount: number }): string;
}
export const makeNarrow = (): Narrow => ({
  pay: ({ amount }) => (typeof amount === "number" ? "paid" : `BITTEN:a number that is a ${typeof amount}`),
});
export const makeWide = (): Wide => ({
  pay: (order: { readonly amount: number }) =>
    typeof order.amount === "number" ? "paid" : `BITTEN:a number that is a ${typeof order.amount}`,
});
export const pay = (wide: Wide): string => wide.pay({ amount: "much" });
export const start = (): string => pay(makeWide());
