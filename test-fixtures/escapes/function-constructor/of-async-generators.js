// family: function-constructor
// bites: plain
// stopped: runtime
export default async function attack() {
  const key = "constructors".slice(0, -1);
  const { [key]: make } = Object.values({ async *each() {} })[0];
  for await (const said of make("yield 'BITTEN:' + typeof process.exit")()) return said;
  return "nothing";
}
