// family: host-lever
// bites: plain
// stopped: runtime
// host: match
// language: warn
// soundness: warn
export default (mark: (by: string) => void): unknown => {
  const known = (name: string): symbol => (Symbol as any)[[name.slice(0, 1), name.slice(1)].join("")] ?? Symbol(name);
  const act = (): string => (mark("with the text of the host"), "x");
  return Object.assign(() => 1, { [known("replace")]: act, [known("match")]: act, [known("split")]: act });
};
