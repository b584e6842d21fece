// family: unguarded-body
// bites: plain
// stopped: runtime
// note: what the build calls by name it calls without a guard; JavaScript of the build is no exception to types being true
export interface Order {
  readonly amount: number;
}
export function pay(order: Order): string {
  return typeof order.amount === "number" ? "paid" : `BITTEN:a number that is a ${typeof order.amount}`;
}
export const payOne = (): string => pay({ amount: 1 });
