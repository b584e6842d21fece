// family: unguarded-crossing
// bites: plain
// stopped: runtime
export const get = (f: (n: number) => number): number => [1].map(f)[0] ?? 0;
