// family: unguarded-crossing
// bites: plain
// stopped: runtime
export type Maker<T> = () => T;
const make = <T>(maker: Maker<T>): T => maker();

export const get = (f: () => number): number => make(f);
