// family: foreign-import
// bites: plain
// stopped: check CAP1005
import { type Stats, existsSync as exists } from "fs";

export default function attack(_probe: unknown, _stats?: Stats): string {
  return exists("/") ? "BITTEN:fs" : "nothing";
}
