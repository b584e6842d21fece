// family: function-channel
// bites: plain
// stopped: runtime
// calls: 2
const helper = (n) => n;
export default function attack() {
  const found = helper.mailbox;
  helper.mailbox = "BITTEN:what the one before left";
  return found ?? "nothing";
}
