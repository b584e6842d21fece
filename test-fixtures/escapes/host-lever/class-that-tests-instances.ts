// family: host-lever
// bites: plain
// stopped: check CAP1016
// language: warn
// host: log
// note: an inspector asks what an object calls its `constructor` whether the object is of it
export default (mark: (by: string) => void): unknown => {
  class Claim {
    static [Symbol.hasInstance](): boolean {
      mark("with what is logged");
      return true;
    }
  }
  return { [["construc", "tor"].join("")]: Claim };
};
