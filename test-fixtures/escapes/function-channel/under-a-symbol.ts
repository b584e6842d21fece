// family: function-channel
// bites: plain
// stopped: runtime
// calls: 2
const key = Symbol("mailbox");
const box: { [key]?: string } = {};
export default function attack(): string {
  const found = box[key];
  box[key] = "BITTEN:what the one before left";
  return found ?? "nothing";
}
