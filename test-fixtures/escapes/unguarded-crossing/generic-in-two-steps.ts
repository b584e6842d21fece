// family: unguarded-crossing
// bites: plain
// stopped: runtime
const run = <T>(f: () => () => T): T => f()();

export const get = (f: () => () => number): number => run(f);
