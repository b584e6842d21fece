// family: free-names
// bites: plain
// stopped: check CAP1001
export default function attack(): string {
  const tools = { setTimeout, queueMicrotask };
  return typeof tools.setTimeout === "function" ? `BITTEN:${Object.keys(tools).join(" and ")}` : "nothing";
}
