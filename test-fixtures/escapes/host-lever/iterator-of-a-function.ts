// family: host-lever
// bites: plain
// stopped: runtime
// language: warn
// host: iterate
export default (mark: (by: string) => void): unknown => Object.assign(() => 1, { [Symbol.iterator]: () => mark("for each"), [Symbol.asyncIterator]: () => mark("for each") });
