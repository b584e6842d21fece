// family: host-lever
// bites: plain
// stopped: runtime
// host: iterate
export default (mark: (by: string) => void): unknown => ({ a: 1, [Symbol.asyncIterator]: () => mark("for each") });
