// family: function-channel
// bites: plain
// stopped: runtime
// calls: 2
// language: warn
class Box {
  static mailbox = "nothing";
}
export default function attack(): string {
  const found = Box.mailbox;
  Box.mailbox = "BITTEN:what the one before left";
  return found;
}
