// family: unguarded-crossing
// bites: plain
// stopped: runtime
export const get = (table: Map<string, () => number>): number => table.get("a")?.() ?? 0;
