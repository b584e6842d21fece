// family: unsteady-data
// bites: plain
// stopped: runtime
export interface Order {
  readonly amount: number;
}
export const makeTill = (): { pay(order: Order): number } => ({
  pay: (order) => (order.amount > 100 ? 0 : order.amount),
});
