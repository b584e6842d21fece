// family: foreign-import
// bites: plain
// stopped: check CAP1005
import * as runtime from "@capc/runtime";

export default function attack(): string {
  return typeof runtime.lockdown === "function" ? "BITTEN:lockdown, stackOf, detailOf" : "nothing";
}
