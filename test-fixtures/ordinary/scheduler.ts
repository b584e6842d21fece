export interface Task { readonly id: string; readonly needs: readonly string[]; run(): Promise<number> }
export const order = (tasks: readonly Task[]): string[] => {
  const done = new Set<string>();
  const sorted: string[] = [];
  const byId = new Map(tasks.map((task) => [task.id, task]));
  const visit = (id: string, path: readonly string[]): void => {
    if (done.has(id)) return;
    if (path.includes(id)) throw new Error(`cycle: ${[...path, id].join(" > ")}`);
    for (const need of byId.get(id)?.needs ?? []) visit(need, [...path, id]);
    done.add(id);
    sorted.push(id);
  };
  for (const { id } of tasks) visit(id, []);
  return sorted;
};
export const runAll = async (tasks: readonly Task[]): Promise<Record<string, number>> => {
  const results: Record<string, number> = {};
  for (const id of order(tasks)) { const task = tasks.find((one) => one.id === id); if (task) results[id] = await task.run(); }
  return results;
};
export const run = async (): Promise<unknown> => {
  const task = (id: string, needs: string[], value: number): Task => ({ id, needs, run: async () => value });
  let message = "";
  try { order([task("a", ["b"], 1), task("b", ["a"], 2)]); } catch (error) { message = error instanceof Error ? error.message : ""; }
  return [await runAll([task("a", ["b", "c"], 1), task("b", ["c"], 2), task("c", [], 3)]), message];
};
