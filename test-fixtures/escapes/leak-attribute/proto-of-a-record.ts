// family: leak-attribute
// bites: plain
// stopped: check CAP1006
export default function attack(probe: { allows(name: string): boolean }): string {
  const shared = ({} as { ["__proto__"]: Record<string, unknown> })["__proto__"];
  shared.admin = true;
  const said = probe.allows("admin");
  delete shared.admin;
  return said ? "BITTEN:an answer of the host's" : "nothing";
}
