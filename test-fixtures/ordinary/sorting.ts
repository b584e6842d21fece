type Order<T> = (a: T, b: T) => number;
export const by = <T>(key: (one: T) => number | string): Order<T> => (a, b) => {
  const [x, y] = [key(a), key(b)];
  return x < y ? -1 : x > y ? 1 : 0;
};
export const reversed = <T>(order: Order<T>): Order<T> => (a, b) => order(b, a);
export const chained = <T>(...orders: readonly Order<T>[]): Order<T> => (a, b) => orders.reduce((found, order) => found || order(a, b), 0);
export interface Item { name: string; price: number; stock: number }
export const run = (): unknown => {
  const items: Item[] = [{ name: "b", price: 2, stock: 1 }, { name: "a", price: 2, stock: 5 }, { name: "c", price: 1, stock: 9 }];
  const first = items[0];
  items.sort(chained(by((one) => one.price), reversed(by((one) => one.stock))));
  if (first) first.stock = 100;
  return [items, items.indexOf(first ?? { name: "", price: 0, stock: 0 }), ["b", "a"].sort(), [10, 9, 1].sort(), [10, 9, 1].sort((a, b) => a - b)];
};
