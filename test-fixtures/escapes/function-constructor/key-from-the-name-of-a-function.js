// family: function-constructor
// bites: plain
// stopped: runtime
export default function attack() {
  const { name } = Object.values({ ["construct" + String("or")]: () => 0 })[0];
  return (0).toFixed[name]("return 'BITTEN:' + typeof process.exit")();
}
