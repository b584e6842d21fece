// family: unguarded-crossing
// bites: plain
// stopped: runtime
const isCount = (x: unknown): x is { readonly n: number } => typeof x === "object" && x !== null && "n" in x && typeof x.n === "number";
export const get = (x: unknown): number => (isCount(x) ? x.n : 0);
