// family: unguarded-crossing
// bites: plain
// stopped: runtime
export const get = (f: () => number = () => 1): number => f();
