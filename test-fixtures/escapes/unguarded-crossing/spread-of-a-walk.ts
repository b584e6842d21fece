// family: unguarded-crossing
// bites: plain
// stopped: runtime
export const get = (f: () => Iterable<number>): number => [0, ...f()].at(-1) ?? 0;
