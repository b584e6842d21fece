// family: host-lever
// bites: plain
// stopped: check CAP1016
// language: warn
// host: log tag
export default (mark: (by: string) => void): unknown => {
  class Claim {
    get [Symbol.toStringTag](): string {
      mark("for its tag");
      return "x";
    }
  }
  return new Claim();
};
