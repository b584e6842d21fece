import type { Output } from "../compiler/5-emit/emit.ts";

/** The sources that come back to themselves by their imports (Tarjan's strongly connected components). */
export function cyclicSources(outputs: Iterable<Output>): ReadonlySet<string> {
  const edges = new Map<string, readonly string[]>();
  for (const { source, imports } of outputs)
    edges.set(
      source,
      imports.flatMap(({ target }) => target ?? []),
    );
  const found = new Set<string>();
  const order = new Map<string, number>();
  const low = new Map<string, number>();
  const stack: string[] = [];
  const visit = (source: string): number => {
    const index = order.size;
    order.set(source, index);
    low.set(source, index);
    stack.push(source);
    for (const target of edges.get(source) ?? []) {
      if (target === source) found.add(source);
      if (!order.has(target)) low.set(source, Math.min(low.get(source)!, visit(target)));
      else if (stack.includes(target)) low.set(source, Math.min(low.get(source)!, order.get(target)!));
    }
    if (low.get(source) === index) {
      const members = stack.splice(stack.indexOf(source));
      if (members.length > 1) for (const member of members) found.add(member);
    }
    return low.get(source)!;
  };
  for (const source of edges.keys()) if (!order.has(source)) visit(source);
  return found;
}
