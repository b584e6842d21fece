// family: unguarded-crossing
// bites: plain
// stopped: runtime
export const get = (f: () => IteratorResult<number, number>): number => f().value;
