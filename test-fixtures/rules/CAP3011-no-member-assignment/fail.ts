interface Job {
  readonly id: number;
  readonly run: () => void;
  cancelled: boolean;
}
interface Counter {
  count: number;
  tick(): void;
}

export function schedule(id: number, run: () => void): () => void {
  const job: Job = { id, run, cancelled: false };
  return () => {
    job.cancelled = true;
    //~ CAP3011
  };
}
export const tickAll = (counters: readonly Counter[]): void => {
  for (const counter of counters) counter.count++;
  //~ CAP3011
};
export const made = (): { get(): number; add(): void } => {
  const self = { total: 0, get: (): number => self.total, add: (): void => void (self.total += 1) };
  //~ CAP3011
  return self;
};
export function register(name: string, act: () => void): number {
  const table: Record<string, () => void> = { stop: () => {} };
  table[name] = act;
  //~ CAP3011
  return Object.keys(table).length;
}
export const reset = (found: Counter | undefined): void => {
  if (found !== undefined) [found["count"]] = [0];
  //~ CAP3011
};
