// family: unguarded-body
// bites: plain
// stopped: runtime
// language: warn
// soundness: warn
export class Till {
  pay(order: { readonly amount: number }): string {
    return typeof order.amount === "number" ? "paid" : `BITTEN:a number that is a ${typeof order.amount}`;
  }
}
