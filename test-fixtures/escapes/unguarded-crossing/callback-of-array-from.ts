// family: unguarded-crossing
// bites: plain
// stopped: runtime
export const get = (f: (n: number) => number): number => Array.from([1], f)[0] ?? 0;
