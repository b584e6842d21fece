// family: foreign-import
// bites: plain
// stopped: check CAP1005
// note: nothing is used here, and yet whoever imports this module gets it
export { readFileSync } from "node:fs";
export * as paths from "node:path";

export default function attack(): string {
  return "BITTEN:handed on node:fs";
}
