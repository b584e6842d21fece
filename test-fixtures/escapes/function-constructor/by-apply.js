// family: function-constructor
// bites: plain
// stopped: runtime
export default function attack() {
  const make = attack[["con", "structor"].join("")];
  return Reflect.apply(make.bind(null, "said"), undefined, ["return said + typeof process.exit"])("BITTEN:");
}
