// family: function-channel
// bites: plain
// stopped: runtime
// calls: 2
export default function attack(): string {
  const found = Object.entries(attack).map(([, text]) => `${text satisfies string}`)[0];
  Object.assign(attack, { mailbox: "BITTEN:what the one before left" });
  return found ?? "nothing";
}
