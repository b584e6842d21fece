// family: function-channel
// bites: plain
// stopped: runtime
// calls: 2
// note: two modules that hold the same function of the host's
export default function attack(probe: { double(n: number): number }): string {
  const found = Object.getOwnPropertyNames(probe.double).find((name) => name.startsWith("BITTEN"));
  Object.assign(probe.double, { "BITTEN:what the one before left": 1 });
  return found ?? "nothing";
}
