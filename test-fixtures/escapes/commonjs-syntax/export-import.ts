// family: commonjs-syntax
// bites: plain
// stopped: check CAP1014
// goal: script
export import path = require("node:path");
export default function attack(): string {
  return `BITTEN:handed on node:path ${path.sep}`;
}
