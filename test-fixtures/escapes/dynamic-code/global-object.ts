// family: dynamic-code
// bites: plain
// stopped: check CAP1002
export default function attack(): string {
  const world: Record<string, unknown> = globalThis;
  const key = ["pro", "cess"].join("");
  return typeof world[key] === "object" ? "BITTEN:process" : "nothing";
}
