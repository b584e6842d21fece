// family: function-constructor
// bites: plain
// stopped: runtime
// note: a generator object leads to what all generators inherit from, and that to what makes generators
export default function attack() {
  const key = ["con", "structor"].join("");
  function* each() {}
  const make = each()[key][key];
  return make("return 'BITTEN:' + typeof process.exit")().next?.().value ?? "nothing";
}
