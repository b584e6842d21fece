// family: namespace-block
// bites: plain
// stopped: check CAP1012
// calls: 2
export default function attack(): string {
  const found = attack.mailbox;
  attack.mailbox = "BITTEN:what the one before left";
  return found;
}
export namespace attack {
  export let mailbox = "nothing";
}
