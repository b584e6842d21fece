interface Point {
  x: number;
  onMove?: () => void;
  listeners: (() => void)[];
}
interface Counter {
  readonly count: () => number;
  tick(): void;
}

export const makeCounter = (): Counter => {
  let count = 0;
  return { count: () => count, tick: () => void count++ };
};
export const moved = (from: Point): Point => {
  const to = { ...from };
  to.x = 1;
  to.listeners[0] = () => {};
  return to;
};
export const table = (name: string, act: () => void): readonly string[] => {
  const acts: Record<string, () => void> = {};
  acts[name] = act;
  return Object.keys(acts);
};
export const words = (text: string): string[] => {
  const pattern = /\w+/g;
  pattern.lastIndex = 1;
  const found = text.match(pattern) ?? [];
  found.length = 1;
  return found;
};
export const once = (act: () => void): { (): void; done: boolean; reset(): void } => {
  const run = (): void => {
    if (!run.done) act();
    run.done = true;
  };
  run.done = false;
  run.reset = (): void => void (run.done = false);
  return run;
};
