// family: host-lever
// bites: plain
// stopped: runtime
// language: warn
// soundness: warn
// host: await
export default (mark: (by: string) => void): unknown => {
  class Mine<T> extends Promise<T> {
    get [["construc", "tor"].join("")](): unknown {
      mark("asked for the class of the promise");
      return Promise;
    }
  }
  return new Mine((done) => done(1));
};
