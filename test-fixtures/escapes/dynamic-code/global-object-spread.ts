// family: dynamic-code
// bites: plain
// stopped: check CAP1002
export default function attack(): string {
  const { ...everything } = globalThis;
  return "fetch" in everything || "setTimeout" in everything ? "BITTEN:a copy of the global object" : "nothing";
}
