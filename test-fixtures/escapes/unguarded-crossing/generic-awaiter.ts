// family: unguarded-crossing
// bites: plain
// stopped: runtime
const retry = async <T>(f: () => Promise<T>): Promise<T> => await f();

export const get = async (f: () => Promise<number>): Promise<number> => await retry(f);
