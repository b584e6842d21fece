// family: module-state
// bites: plain
// stopped: check CAP1008
// calls: 2
// note: where it stands is its state
function* count(): Generator<number, never> {
  for (let n = 0; ; n++) yield n;
}
const counter = count();
export default function attack(): string {
  return counter.next().value > 0 ? "BITTEN:what the one before left" : "nothing";
}
