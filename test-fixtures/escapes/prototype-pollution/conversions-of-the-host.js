// family: prototype-pollution
// bites: plain
// stopped: runtime
export default function attack(probe) {
  const shared = probe.when()[["__", "__"].join("proto")];
  shared.toJSON = () => "BITTEN:what the host logs";
  const said = probe.send({ when: probe.when() });
  return said.includes("BITTEN") ? said.slice(9, -2) : "nothing";
}
