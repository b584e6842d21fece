// family: host-lever
// bites: plain
// stopped: runtime
// host: text
// language: warn
// soundness: warn
export default (mark: (by: string) => void): unknown => {
  const known = (name: string): symbol => (Symbol as any)[[name.slice(0, 1), name.slice(1)].join("")] ?? Symbol(name);
  class Claim {
    [known("toPrimitive")](): string {
      mark("as a text");
      return "x";
    }
  }
  return new Claim();
};
