// family: function-constructor
// bites: plain
// stopped: runtime
// language: warn
export default function attack() {
  const make = attack[["con", "structor"].join("")];
  return new make("return 'BITTEN:' + typeof process.exit")();
}
