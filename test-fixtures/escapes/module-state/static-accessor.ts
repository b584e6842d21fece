// family: module-state
// bites: plain
// stopped: check CAP1017
// calls: 2
// language: warn
class Mailbox {
  static accessor text = "nothing";
}
export default function attack(): string {
  const found = Mailbox.text;
  Mailbox.text = "BITTEN:what the one before left";
  return found;
}
