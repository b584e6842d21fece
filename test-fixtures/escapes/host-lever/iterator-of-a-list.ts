// family: host-lever
// bites: plain
// stopped: runtime
// language: warn
// host: iterate copy
export default (mark: (by: string) => void): unknown => Object.assign([1], { [Symbol.iterator]: () => mark("in the place of the list's own") });
