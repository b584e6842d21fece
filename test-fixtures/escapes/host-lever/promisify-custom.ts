// family: host-lever
// bites: plain
// stopped: check CAP1009
// host: promisify
export default (mark: (by: string) => void): unknown =>
  Object.assign((done: () => void) => done(), {
    [Symbol.for("nodejs.util.promisify.custom")]: () => mark("in the place of what was promisified"),
  });
