// family: namespace-block
// bites: plain
// stopped: check CAP1012
// calls: 2
namespace Mailbox {
  export let text = "nothing";
}
export default function attack(): string {
  const found = Mailbox.text;
  Mailbox.text = "BITTEN:what the one before left";
  return found;
}
