// family: dynamic-import
// bites: plain
// stopped: check CAP1003
export default async function attack(): Promise<string> {
  const { existsSync } = await import("node:fs");
  return existsSync("/") ? "BITTEN:node:fs" : "nothing";
}
