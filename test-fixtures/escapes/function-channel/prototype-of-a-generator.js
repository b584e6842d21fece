// family: function-channel
// bites: plain
// stopped: runtime
// calls: 2
function* each() {}
export default function attack() {
  const box = each[["proto", "type"].join("")];
  const found = box.mailbox;
  box.mailbox = "BITTEN:what the one before left";
  return found ?? "nothing";
}
