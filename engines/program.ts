export interface Purse {
  getBalance(): number;
  deposit(amount: number, from: Purse): void;
}

export interface Order {
  id: string;
  items: { price: number; tags: Set<string> }[];
  placed: Date;
}

export const makePurse = (start: number): Purse => {
  let balance = start;
  return {
    getBalance: () => balance,
    deposit: (amount, from) => {
      if (from.getBalance() < amount) throw new RangeError("not enough");
      balance += amount;
    },
  };
};

export function total(orders: Order[], rate: number = 1): number {
  return orders.flatMap(({ items }) => items).reduce((sum, { price }) => sum + price * rate, 0);
}

export async function later(values: AsyncIterable<number>): Promise<number> {
  let sum = 0;
  for await (const value of values) sum += value;
  return sum;
}

export const describe = (order: Order): string =>
  `${order.id} of ${order.placed.toISOString()}: ${order.items.map(({ price, tags }) => `${price} ${[...tags].join("+")}`).join(", ")}`;
