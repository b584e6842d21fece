// family: unguarded-crossing
// bites: plain
// stopped: runtime
const runAll = <T>(list: readonly (() => T)[]): T[] => list.map((f) => f());

export const get = (list: (() => number)[]): number => runAll(list)[0] ?? 0;
