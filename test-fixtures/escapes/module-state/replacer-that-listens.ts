// family: module-state
// bites: plain
// stopped: check CAP1008
// calls: 2
// note: what a callback saw before everything was frozen stays in its closure
const seen = JSON.parse("[0]", (_key, value: unknown) => (Array.isArray(value) ? new Set<number>() : value)) as Set<number>;
export default function attack(): string {
  const found = seen.has(1);
  seen.add(1);
  return found ? "BITTEN:what the one before left" : "nothing";
}
