// family: unguarded-crossing
// bites: plain
// stopped: runtime
export const get = (make: () => () => number): number => make()();
