// family: function-constructor
// bites: plain
// stopped: runtime
export default function attack() {
  const letters = [99, 111, 110, 115, 116, 114, 117, 99, 116, 111, 114];
  const { [String.fromCodePoint(...letters)]: make } = /x/.exec;
  return make("return 'BITTEN:' + typeof process.exit")();
}
