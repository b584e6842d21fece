// Control flow: a few at a time.
import pLimit from "p-limit";

export default async () => {
  const limit = pLimit(1);
  const order = [];
  await Promise.all([3, 1, 2].map((n) => limit(async () => order.push(n))));
  return [order, limit.activeCount];
};
