// family: function-constructor
// bites: plain
// stopped: runtime
export default function attack() {
  const key = [..."rotcurtsnoc"].reverse().join("");
  return attack[key]("return 'BITTEN:' + typeof process.exit")();
}
