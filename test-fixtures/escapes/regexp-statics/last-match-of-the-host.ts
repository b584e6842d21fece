// family: regexp-statics
// bites: plain
// stopped: runtime
export default function attack(probe: { login(): boolean }): string {
  probe.login();
  const statics: object = RegExp;
  const found = "input" in statics ? statics.input : "";
  return found === "" ? "nothing" : `BITTEN:${typeof found === "string" ? found : ""}`;
}
