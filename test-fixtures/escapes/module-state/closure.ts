// family: module-state
// bites: plain
// stopped: check CAP1008
// calls: 2
const count = ((n = 0) => () => n++)();
export default function attack(): string {
  return count() > 0 ? "BITTEN:what the one before left" : "nothing";
}
