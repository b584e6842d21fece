// family: host-lever
// bites: plain
// stopped: runtime
// host: log
// language: warn
// soundness: warn
export default (mark: (by: string) => void): unknown => {
  const known = (name: string): symbol => (Symbol as any)[[name.slice(0, 1), name.slice(1)].join("")] ?? Symbol(name);
  class Claim {
    static [known("hasInstance")](): boolean {
      mark("with what is logged");
      return true;
    }
  }
  return { [["construc", "tor"].join("")]: Claim };
};
