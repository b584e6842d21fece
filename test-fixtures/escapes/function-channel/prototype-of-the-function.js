// family: function-channel
// bites: plain
// stopped: runtime
// calls: 2
// note: what comes with every `function` for the sake of `new`
export default function attack() {
  const box = attack[["proto", "type"].join("")];
  const found = box.mailbox;
  box.mailbox = "BITTEN:what the one before left";
  return found ?? "nothing";
}
