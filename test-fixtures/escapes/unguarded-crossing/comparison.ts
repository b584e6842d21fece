// family: unguarded-crossing
// bites: plain
// stopped: runtime
export const get = (f: (list: readonly number[]) => number[]): number => [...f([2, 1])].sort((a, b) => a - b)[0] ?? 0;
