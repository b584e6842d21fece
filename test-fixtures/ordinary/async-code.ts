const wait = (ticks: number): Promise<number> => (ticks === 0 ? Promise.resolve(0) : Promise.resolve().then(() => wait(ticks - 1)).then((n) => n + 1));
export async function series<T, R>(list: readonly T[], step: (one: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  for (const one of list) results.push(await step(one));
  return results;
}
export async function pool<T, R>(list: readonly T[], limit: number, step: (one: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  let next = 0;
  const work = async (): Promise<void> => {
    while (next < list.length) {
      const at = next++;
      const one = list[at];
      if (one !== undefined) results[at] = await step(one);
    }
  };
  await Promise.all(Array.from({ length: limit }, work));
  return results;
}
export const withRetry = async <T>(run: () => Promise<T>, times: number): Promise<T> => {
  try {
    return await run();
  } catch (error) {
    if (times === 0) throw error;
    return withRetry(run, times - 1);
  }
};
export const run = async (): Promise<unknown> => {
  let tries = 0;
  const flaky = async (): Promise<string> => {
    if (++tries < 3) throw new Error(`try ${tries}`);
    return `after ${tries}`;
  };
  const settled = await Promise.allSettled([wait(1), Promise.reject(new Error("no"))]);
  return [
    await series([1, 2, 3], async (n) => (await wait(n)) * 10),
    await pool([3, 1, 2], 2, async (n) => `${await wait(n)}`),
    await withRetry(flaky, 5),
    await Promise.race([wait(1), wait(5)]),
    await Promise.any([Promise.reject(new Error("x")), wait(2)]),
    settled.map((one) => one.status),
    await withRetry(async () => { throw new TypeError("always"); }, 1).catch((error: unknown) => (error instanceof TypeError ? error.message : "other")),
  ];
};
