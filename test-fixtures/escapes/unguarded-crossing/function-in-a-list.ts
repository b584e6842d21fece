// family: unguarded-crossing
// bites: plain
// stopped: runtime
export const get = ([f]: [() => number]): number => f();
