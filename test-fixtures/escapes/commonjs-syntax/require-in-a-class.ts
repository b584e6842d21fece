// family: commonjs-syntax
// bites: plain
// stopped: check CAP1014
// goal: script
// language: warn
import { type Stats } from "node:fs";
import events = require("node:events");
export default function attack(_probe: unknown, _stats?: Stats): string {
  return new (class extends events.EventEmitter {})().emit("x") ? "nothing" : "BITTEN:node:events";
}
