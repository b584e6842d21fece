// family: function-constructor
// bites: plain
// stopped: runtime
export default function attack() {
  const { key } = JSON.parse('{"key": "construc\\u0074or"}');
  return ""[key][key]("return 'BITTEN:' + typeof process.exit")();
}
