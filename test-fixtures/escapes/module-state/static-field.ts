// family: module-state
// bites: plain
// stopped: check CAP1008
// calls: 2
// language: warn
class Mailbox {
  static text = new Map([["x", "nothing"]]);
}
export default function attack(): string {
  const found = Mailbox.text.get("x")!;
  Mailbox.text.set("x", "BITTEN:what the one before left");
  return found;
}
