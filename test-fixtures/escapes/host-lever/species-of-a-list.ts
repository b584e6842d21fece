// family: host-lever
// bites: plain
// stopped: runtime
// host: copy
// language: warn
// soundness: warn
export default (mark: (by: string) => void): unknown => {
  const known = (name: string): symbol => (Symbol as any)[[name.slice(0, 1), name.slice(1)].join("")] ?? Symbol(name);
  const act = function () {
    mark("for each copy");
    return [];
  };
  return Object.assign([1, 2], { [["construc", "tor"].join("")]: { [known("species")]: act } });
};
