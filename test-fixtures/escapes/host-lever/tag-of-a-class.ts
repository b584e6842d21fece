// family: host-lever
// bites: plain
// stopped: runtime
// host: log tag
// language: warn
// soundness: warn
export default (mark: (by: string) => void): unknown => {
  const known = (name: string): symbol => (Symbol as any)[[name.slice(0, 1), name.slice(1)].join("")] ?? Symbol(name);
  class Claim {
    static get [known("toStringTag")](): string {
      mark("for its tag");
      return "x";
    }
  }
  return Claim;
};
