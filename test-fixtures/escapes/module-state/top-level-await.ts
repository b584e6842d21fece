// family: module-state
// bites: plain
// stopped: check CAP1008
// calls: 2
const mailbox = await Promise.resolve(new Array<string>());
export default function attack(): string {
  mailbox.push("BITTEN:what the one before left");
  return mailbox[1] ?? "nothing";
}
