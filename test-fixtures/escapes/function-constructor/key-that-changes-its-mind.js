// family: function-constructor
// bites: plain
// stopped: runtime
// note: a key is converted when it is used, not when it is looked at
export default function attack() {
  let asked = 0;
  const key = { toString: () => (asked++ === 0 ? "name" : ["con", "structor"].join("")) };
  const harmless = attack[key];
  return harmless && attack[key]("return 'BITTEN:' + typeof process.exit")();
}
