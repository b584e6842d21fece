export interface Log {
  lines(): AsyncIterable<string>;
}

export function sum(items: Iterable<number>): number {
  let total = 0;
  for (const item of items) total += item;
  return total;
}

export const count = (walk: Generator<{ size: number }, string>): string => {
  let sizes = 0;
  let step = walk.next();
  for (; !step.done; step = walk.next()) sizes += step.value.size;
  return `${step.value}: ${sizes}`;
};

export async function longest(log: Log): Promise<string> {
  let best = "";
  for await (const line of log.lines()) if (line.length > best.length) best = line;
  return best;
}
