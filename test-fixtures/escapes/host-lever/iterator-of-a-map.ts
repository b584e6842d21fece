// family: host-lever
// bites: plain
// stopped: runtime
// language: warn
// host: iterate
export default (mark: (by: string) => void): unknown => Object.assign(new Map([[1, 2]]), { [Symbol.iterator]: () => mark("in the place of the map's own") });
