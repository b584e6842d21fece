/** A binary heap behind closures, a scheduler on top of it, and an LRU cache: generic makers without classes. */
export interface PriorityQueue<T> {
  push(item: T, priority: number): void;
  pop(): T | undefined;
  peek(): T | undefined;
  size(): number;
}

export function makePriorityQueue<T>(): PriorityQueue<T> {
  const heap: { item: T; priority: number; order: number }[] = [];
  let pushed = 0;

  const isBefore = (a: number, b: number): boolean => {
    const left = heap[a]!;
    const right = heap[b]!;
    return left.priority < right.priority || (left.priority === right.priority && left.order < right.order);
  };
  const swap = (a: number, b: number): void => {
    const held = heap[a]!;
    heap[a] = heap[b]!;
    heap[b] = held;
  };
  const up = (at: number): void => {
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!isBefore(at, parent)) return;
      swap(at, parent);
      at = parent;
    }
  };
  const down = (at: number): void => {
    for (;;) {
      let least = at;
      for (const child of [2 * at + 1, 2 * at + 2]) if (child < heap.length && isBefore(child, least)) least = child;
      if (least === at) return;
      swap(at, least);
      at = least;
    }
  };

  return {
    push(item, priority) {
      heap.push({ item, priority, order: pushed++ });
      up(heap.length - 1);
    },
    pop() {
      const first = heap[0];
      const last = heap.pop();
      if (first === undefined || last === undefined) return undefined;
      if (heap.length > 0) {
        heap[0] = last;
        down(0);
      }
      return first.item;
    },
    peek: () => heap[0]?.item,
    size: () => heap.length,
  };
}

export interface Cache<K, V> {
  get: (key: K) => V | undefined;
  set: (key: K, value: V) => void;
  keys: () => K[];
}

export const makeCache = <K, V>(capacity: number): Cache<K, V> => {
  const entries = new Map<K, V>();
  return {
    get: (key) => {
      const value = entries.get(key);
      if (value !== undefined) {
        entries.delete(key);
        entries.set(key, value);
      }
      return value;
    },
    set: (key, value) => {
      entries.delete(key);
      entries.set(key, value);
      if (entries.size > capacity) {
        const [oldest] = entries.keys();
        if (oldest !== undefined) entries.delete(oldest);
      }
    },
    keys: () => [...entries.keys()],
  };
};

export interface Task {
  name: string;
  priority: number;
  after?: string[];
}

/** The order in which the tasks run: by priority, never before what they wait for. */
export function schedule(tasks: Task[]): string[] {
  const queue = makePriorityQueue<Task>();
  const waiting = new Map<Task, Set<string>>();
  for (const task of tasks) {
    if (task.after?.length) waiting.set(task, new Set(task.after));
    else queue.push(task, task.priority);
  }
  const done: string[] = [];
  for (let task = queue.pop(); task !== undefined; task = queue.pop()) {
    done.push(task.name);
    for (const [other, names] of waiting) {
      if (names.delete(task.name) && names.size === 0) {
        waiting.delete(other);
        queue.push(other, other.priority);
      }
    }
  }
  if (waiting.size > 0) throw new Error(`cannot be ordered: ${[...waiting.keys()].map((task) => task.name).join(", ")}`);
  return done;
}

export function replay(keys: string[], capacity: number): { hits: number; kept: string[] } {
  const cache = makeCache<string, true>(capacity);
  let hits = 0;
  for (const key of keys) {
    if (cache.get(key)) hits++;
    else cache.set(key, true);
  }
  return { hits, kept: cache.keys() };
}
