// family: host-lever
// bites: plain
// stopped: runtime
// host: emit
// note: an emitter that captures rejections asks what its listeners answer for `then`
export default (mark: (by: string) => void): unknown => () => ({ [["th", "en"].join("")]: () => mark("as a listener's promise") });
