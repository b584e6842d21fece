// family: unguarded-body
// bites: plain
// stopped: runtime
// note: the same, for what comes back: only one of the two makers is written for the interface by which the module calls
interface Counter {
  latest(of: { readonly name: string }): number;
}
export const makeCounter = (): Counter => ({ latest: ({ name }) => name.length });
export const makeNames = () => ({ latest: (of: { readonly name: string }) => of.name });
export const count = (counter: Counter): string => {
  const latest = counter.latest({ name: "much" });
  return typeof latest === "number" ? "counted" : `BITTEN:a number that is a ${typeof latest}`;
};
export const start = (): string => count(makeCounter());
