// family: host-lever
// bites: plain
// stopped: runtime
// host: stringify
export default (mark: (by: string) => void): unknown => Object.assign([1], { toJSON: () => mark("in the place of the list") });
