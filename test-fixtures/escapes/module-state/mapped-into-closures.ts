// family: module-state
// bites: plain
// stopped: check CAP1008
// calls: 2
const [count] = [0].map((n) => () => n++);
export default function attack(): string {
  return (count?.() ?? 0) > 0 ? "BITTEN:what the one before left" : "nothing";
}
