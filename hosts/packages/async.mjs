// Control flow: queues, waterfalls, retries.
import async from "async";

export default async () => {
  const order = [];
  const queue = async.queue(async (n) => void order.push(n), 2);
  queue.push([1, 2, 3]);
  await queue.drain();
  let tries = 0;
  const retried = await async.retry(3, async () => {
    if (++tries < 3) throw new Error("again");
    return tries;
  });
  const fell = await async.waterfall([(next) => next(null, 1), (n, next) => setImmediate(next, null, n + 1)]);
  return [
    order,
    retried,
    fell,
    await async.mapLimit([1, 2], 1, async (x) => x * 2),
    await async.parallel({ a: async () => 1 }),
  ];
};
