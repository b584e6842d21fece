// family: module-state
// bites: plain
// stopped: check CAP1008
// calls: 2
const mark = /a/y;
export default function attack(): string {
  return mark.test("ab") ? "nothing" : "BITTEN:where the one before stopped";
}
