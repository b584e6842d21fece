// family: host-lever
// bites: plain
// stopped: check CAP1009
// language: warn
// host: log
export default (mark: (by: string) => void): unknown => {
  class Report {
    [Symbol.for("nodejs.util.inspect.custom")](): void {
      mark("as a method of an instance");
    }
  }
  return new Report();
};
