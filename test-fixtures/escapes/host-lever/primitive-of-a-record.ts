// family: host-lever
// bites: plain
// stopped: check CAP1016
// host: text
export default (mark: (by: string) => void): unknown => ({ a: 1, [Symbol.toPrimitive]: () => mark("as a text") });
