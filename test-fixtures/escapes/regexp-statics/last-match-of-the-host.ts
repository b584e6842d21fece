// family: regexp-statics
// bites: plain
// stopped: runtime
export default function attack(probe: { login(): boolean }): string {
  probe.login();
  const { input } = RegExp as unknown as { input?: string };
  return input === undefined || input === "" ? "nothing" : `BITTEN:${input}`;
}
