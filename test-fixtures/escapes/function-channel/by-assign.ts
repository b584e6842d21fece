// family: function-channel
// bites: plain
// stopped: runtime
// calls: 2
export default function attack(): string {
  const found = Object.getOwnPropertyNames(attack).find((name) => name.startsWith("BITTEN"));
  Object.assign(attack, { "BITTEN:what the one before left": 1 });
  return found ?? "nothing";
}
