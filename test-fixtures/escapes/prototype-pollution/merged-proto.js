// family: prototype-pollution
// bites: plain
// stopped: runtime
export default function attack(probe) {
  const settings = JSON.parse('{"__proto__": {"admin": true}}');
  return probe.configure(settings) ? "BITTEN:every record of the host is an admin" : "nothing";
}
