/** Graphs: generators, shortest paths, cycles, memoised recursion over a tree. */
export interface Edge {
  from: string;
  to: string;
  cost?: number;
}

type Neighbours = ReadonlyMap<string, ReadonlyMap<string, number>>;

function neighboursOf(edges: readonly Edge[], isDirected: boolean): Neighbours {
  const all = new Map<string, Map<string, number>>();
  const link = (from: string, to: string, cost: number): void => {
    const known = all.get(from) ?? new Map<string, number>();
    known.set(to, Math.min(cost, known.get(to) ?? Infinity));
    all.set(from, known);
    if (!all.has(to)) all.set(to, new Map());
  };
  for (const { from, to, cost = 1 } of edges) {
    link(from, to, cost);
    if (!isDirected) link(to, from, cost);
  }
  return all;
}

function* breadthFirst(graph: Neighbours, start: string): Generator<[name: string, depth: number], void, undefined> {
  const seen = new Set([start]);
  const queue: [string, number][] = [[start, 0]];
  for (let next = queue.shift(); next; next = queue.shift()) {
    const [name, depth] = next;
    yield [name, depth];
    for (const other of graph.get(name)?.keys() ?? []) {
      if (seen.has(other)) continue;
      seen.add(other);
      queue.push([other, depth + 1]);
    }
  }
}

export const within = (edges: Edge[], start: string, steps: number): string[] => {
  const found: string[] = [];
  for (const [name, depth] of breadthFirst(neighboursOf(edges, false), start)) {
    if (depth > steps) break;
    found.push(name);
  }
  return found.sort();
};

export function shortest(edges: Edge[], from: string, to: string): { path: string[]; cost: number } | null {
  const graph = neighboursOf(edges, false);
  const distance = new Map([[from, 0]]);
  const before = new Map<string, string>();
  const open = new Set([from]);
  while (open.size > 0) {
    const here = [...open].reduce((best, name) => ((distance.get(name) ?? Infinity) < (distance.get(best) ?? Infinity) ? name : best));
    if (here === to) break;
    open.delete(here);
    for (const [other, cost] of graph.get(here) ?? new Map<string, number>()) {
      const total = (distance.get(here) ?? Infinity) + cost;
      if (total >= (distance.get(other) ?? Infinity)) continue;
      distance.set(other, total);
      before.set(other, here);
      open.add(other);
    }
  }
  const cost = distance.get(to);
  if (cost === undefined) return null;
  const path = [to];
  for (let at = before.get(to); at !== undefined; at = before.get(at)) path.unshift(at);
  return { path, cost };
}

export function sortTopologically(edges: Edge[]): string[] {
  const graph = neighboursOf(edges, true);
  const marks = new Map<string, "open" | "closed">();
  const order: string[] = [];
  const visit = (name: string): void => {
    const mark = marks.get(name);
    if (mark === "closed") return;
    if (mark === "open") throw new Error(`a cycle through ${name}`);
    marks.set(name, "open");
    graph.get(name)?.forEach((_, other) => visit(other));
    marks.set(name, "closed");
    order.unshift(name);
  };
  for (const name of graph.keys()) visit(name);
  return order;
}

const memoise = <A extends string | number, R>(fn: (arg: A) => R): ((arg: A) => R) => {
  const known = new Map<A, R>();
  return (arg) => {
    const found = known.get(arg);
    if (found !== undefined) return found;
    const result = fn(arg);
    known.set(arg, result);
    return result;
  };
};

/** How many ways lead from one node to another in a graph without cycles. */
export function countWays(edges: Edge[], from: string, to: string): number {
  const graph = neighboursOf(edges, true);
  const ways: (name: string) => number = memoise((name: string) => {
    if (name === to) return 1;
    let total = 0;
    for (const other of graph.get(name)?.keys() ?? []) total += ways(other);
    return total;
  });
  return ways(from);
}
