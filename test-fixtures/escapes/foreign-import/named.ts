// family: foreign-import
// bites: plain
// stopped: check CAP1005
import { readdirSync } from "node:fs";

export default function attack(): string {
  return `BITTEN:${readdirSync("/").length} files`;
}
