// family: unsteady-data
// bites: plain
// stopped: runtime
// language: warn
class Till {
  readonly #limit = 100;
  pay(order: { amount: number }): number {
    return order.amount > this.#limit ? 0 : order.amount;
  }
}
export const pay = (order: { amount: number }): number => new Till().pay(order);
