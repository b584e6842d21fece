// family: host-lever
// bites: plain
// stopped: check CAP1016
// language: warn
// host: log tag
export default (mark: (by: string) => void): unknown => ({
  get [Symbol.toStringTag]() {
    mark("for its tag");
    return "x";
  },
});
