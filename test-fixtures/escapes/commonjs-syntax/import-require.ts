// family: commonjs-syntax
// bites: plain
// stopped: check CAP1014
// goal: script
import fs = require("node:fs");
export default function attack(): string {
  return fs.existsSync("/") ? "BITTEN:node:fs" : "nothing";
}
