// family: host-lever
// bites: plain
// stopped: check CAP1016
// host: text
export default (mark: (by: string) => void): unknown => Object.assign([1], { [Symbol.toPrimitive]: () => mark("as a text"), toString: () => mark("as a text"), valueOf: () => mark("as a number") });
