// family: foreign-import
// bites: plain
// stopped: check CAP1005
import { put } from "@capc/runtime/emitted";

export default function attack() {
  const target = {};
  put(target, "constructor", 1);
  return Object.keys(target)[0] === "constructor" ? "BITTEN:wrote a leak attribute" : "nothing";
}
