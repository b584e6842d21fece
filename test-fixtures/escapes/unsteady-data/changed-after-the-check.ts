// family: unsteady-data
// bites: plain
// stopped: runtime
export const makeOutbox = (limit: number): { queue(order: { amount: number }): void; send(): number } => {
  const orders: { amount: number }[] = [];
  return {
    queue: (order) => {
      if (order.amount > limit) throw new RangeError("over the limit");
      orders.push(order);
    },
    send: () => orders.reduce((sum, { amount }) => sum + amount, 0),
  };
};
