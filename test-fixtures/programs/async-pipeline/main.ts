/** Promises, async iteration, retries and a pool: concurrency without a clock. */
export type Outcome<T> = { status: "ok"; value: T } | { status: "failed"; message: string };

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : typeof error === "string" ? error : "unknown");

async function settle<T>(work: () => Promise<T>): Promise<Outcome<T>> {
  try {
    return { status: "ok", value: await work() };
  } catch (error) {
    return { status: "failed", message: messageOf(error) };
  }
}

export async function retry<T>(times: number, work: (attempt: number) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    const outcome = await settle(() => work(attempt));
    if (outcome.status === "ok") return outcome.value;
    if (attempt >= times) throw new Error(`after ${attempt} attempts: ${outcome.message}`);
  }
}

/** Runs at most `limit` of the works at a time; results in order. */
async function pool<T>(works: readonly (() => Promise<T>)[], limit: number): Promise<T[]> {
  const results = new Map<number, T>();
  let next = 0;
  const worker = async (): Promise<void> => {
    while (next < works.length) {
      const at = next++;
      const work = works[at];
      if (work) results.set(at, await work());
    }
  };
  await Promise.all(Array.from({ length: Math.min(limit, works.length) }, worker));
  return [...results.entries()].sort(([a], [b]) => a - b).map(([, value]) => value);
}

async function* pages(total: number, size: number): AsyncGenerator<number[], void, void> {
  for (let start = 0; start < total; start += size) {
    yield Array.from({ length: Math.min(size, total - start) }, (_, i) => start + i);
  }
}

export async function sumPages(total: number, size: number): Promise<{ sum: number; pages: number }> {
  let [sum, count] = [0, 0];
  for await (const page of pages(total, size)) {
    sum += page.reduce((a, b) => a + b, 0);
    count++;
  }
  return { sum, pages: count };
}

export const squares = (numbers: number[], limit: number): Promise<number[]> =>
  pool(
    numbers.map((n) => async () => {
      await Promise.resolve();
      return n * n;
    }),
    limit,
  );

export const flaky = async (failures: number, times: number): Promise<string> => {
  const log: string[] = [];
  const result = await retry(times, async (attempt) => {
    if (attempt <= failures) {
      log.push(`${attempt} failed`);
      throw new Error(`failure ${attempt}`);
    }
    return attempt;
  }).catch((error: unknown) => messageOf(error));
  return [...log, `${result}`].join("; ");
};

export const all = async (keys: string[]): Promise<Outcome<number>[]> =>
  Promise.all(
    keys.map((key) =>
      settle(async () => {
        const value = Number.parseInt(key, 10);
        if (Number.isNaN(value)) throw new TypeError(`${key} is no number`);
        return value;
      }),
    ),
  );
