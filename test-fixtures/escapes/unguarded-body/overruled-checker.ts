// family: unguarded-body
// bites: plain
// stopped: runtime
// soundness: warn
export function pay(order: { readonly amount: number }): string {
  return typeof order.amount === "number" ? "paid" : `BITTEN:a number that is a ${typeof order.amount}`;
}
