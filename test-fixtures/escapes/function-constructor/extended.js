// family: function-constructor
// bites: plain
// stopped: runtime
// language: warn
export default function attack() {
  class Script extends attack[["con", "structor"].join("")] {}
  return new Script("return 'BITTEN:' + typeof process.exit")();
}
