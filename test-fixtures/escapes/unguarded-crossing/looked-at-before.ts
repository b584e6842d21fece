// family: unguarded-crossing
// bites: plain
// stopped: runtime
export const get = (x: unknown): number => {
  if (typeof x === "object" && x !== null && "n" in x && typeof x.n === "number") return x.n;
  return 0;
};
