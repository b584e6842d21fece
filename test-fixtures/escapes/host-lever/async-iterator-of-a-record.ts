// family: host-lever
// bites: plain
// stopped: runtime
// language: warn
// host: iterate
export default (mark: (by: string) => void): unknown => ({ a: 1, [Symbol.asyncIterator]: () => mark("for each") });
