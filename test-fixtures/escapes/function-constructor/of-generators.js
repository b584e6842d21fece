// family: function-constructor
// bites: plain
// stopped: runtime
export default function attack() {
  const each = function* () {};
  const make = each[["con", "structor"].join("")];
  return [...make("yield 'BITTEN:' + typeof process.exit")()].join("");
}
