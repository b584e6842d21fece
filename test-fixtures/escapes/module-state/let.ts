// family: module-state
// bites: plain
// stopped: check CAP1008
// calls: 2
let mailbox = "nothing";
export default function attack(): string {
  const found = mailbox;
  mailbox = "BITTEN:what the one before left";
  return found;
}
