export interface Emitter<T> { on(listener: (value: T) => void): () => void; emit(value: T): number; readonly size: () => number }
export const makeEmitter = <T>(): Emitter<T> => {
  const listeners = new Set<(value: T) => void>();
  return {
    on: (listener) => { listeners.add(listener); return () => void listeners.delete(listener); },
    emit: (value) => { for (const listener of listeners) listener(value); return listeners.size; },
    size: () => listeners.size,
  };
};
export const run = (): unknown => {
  const emitter = makeEmitter<{ n: number }>();
  const seen: number[] = [];
  const off = emitter.on(({ n }) => { seen.push(n); });
  emitter.on((value) => { seen.push(value.n * 10); });
  emitter.emit({ n: 1 });
  off();
  emitter.emit({ n: 2 });
  return [seen, emitter.size()];
};
