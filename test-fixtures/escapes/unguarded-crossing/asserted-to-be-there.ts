// family: unguarded-crossing
// bites: plain
// stopped: runtime
export const get = (f: () => number | undefined): number => f()!;
