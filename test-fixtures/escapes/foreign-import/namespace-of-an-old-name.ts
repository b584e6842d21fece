// family: foreign-import
// bites: plain
// stopped: check CAP1005
import * as os from "os";

export default function attack(): string {
  return `BITTEN:${os.hostname()}`;
}
