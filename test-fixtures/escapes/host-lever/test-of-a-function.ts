// family: host-lever
// bites: plain
// stopped: check CAP1016
// language: warn
// host: test
export default (mark: (by: string) => void): unknown => {
  class Claim {
    static [Symbol.hasInstance](): boolean {
      mark("with an object of the host's");
      return true;
    }
  }
  return Claim;
};
