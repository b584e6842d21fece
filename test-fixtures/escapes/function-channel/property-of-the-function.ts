// family: function-channel
// bites: plain
// stopped: check CAP1008
// calls: 2
export default function attack(): string {
  const found = attack.mailbox;
  attack.mailbox = "BITTEN:what the one before left";
  return found ?? "nothing";
}
attack.mailbox = undefined as string | undefined;
