// family: module-state
// bites: plain
// stopped: check CAP1008
// calls: 2
const pages = ["nothing", "BITTEN:what the one before left"].values();
export default function attack(): string {
  return pages.next().value ?? "";
}
