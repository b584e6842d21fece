// family: regexp-statics
// bites: plain
// stopped: runtime
// calls: 2
// note: what one module matched last is there for the next to read
export default function attack() {
  const { input } = RegExp;
  const isFound = /x/.test("BITTEN: x, what the one before left");
  return (isFound && input) || "nothing";
}
