// family: commonjs-syntax
// bites: plain
// stopped: check CAP1001
// goal: script
module.exports.leaked = typeof require;
export default function attack() {
  return module.exports.leaked === "function" ? "BITTEN:require, and state on module.exports" : "nothing";
}
