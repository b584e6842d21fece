// family: module-state
// bites: plain
// stopped: check CAP1008
// calls: 2
const mailbox = new Map<string, string>();
export default function attack(): string {
  const found = mailbox.get("x") ?? "nothing";
  mailbox.set("x", "BITTEN:what the one before left");
  return found;
}
