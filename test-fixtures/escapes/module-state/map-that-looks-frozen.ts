// family: module-state
// bites: plain
// stopped: check CAP1008
// calls: 2
// note: freezing does not reach what a Set holds
const mailbox = Object.freeze({ box: Object.freeze(new Set<string>()) });
export default function attack(): string {
  const found = mailbox.box.has("x");
  mailbox.box.add("x");
  return found ? "BITTEN:what the one before left" : "nothing";
}
