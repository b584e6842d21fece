// family: unguarded-crossing
// bites: plain
// stopped: runtime
const once = <T>(f: () => T): T => f();

export const get = (f: () => number): number => once(f);
