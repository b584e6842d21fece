// family: host-lever
// bites: plain
// stopped: check CAP1016
// host: match
export default (mark: (by: string) => void): unknown => ({ a: 1, [Symbol.match]: () => mark("with the host's text"), [Symbol.replace]: () => mark("with the host's text"), [Symbol.split]: () => mark("with the host's text") });
