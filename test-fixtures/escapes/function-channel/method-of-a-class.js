// family: function-channel
// bites: plain
// stopped: runtime
// calls: 2
// language: warn
class Box {
  open() {}
}
export default function attack() {
  const { open } = new Box();
  const found = open.mailbox;
  open.mailbox = "BITTEN:what the one before left";
  return found ?? "nothing";
}
