// family: module-state
// bites: plain
// stopped: check CAP1008
// calls: 2
const mailbox = new Date(0);
export default function attack(): string {
  const found = mailbox.getTime();
  mailbox.setTime(found + 1);
  return found > 0 ? "BITTEN:what the one before left" : "nothing";
}
