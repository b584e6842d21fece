// family: species
// bites: plain
// stopped: check CAP1016
export default function attack() {
  const shared = /,/[["__", "__"].join("proto")] ?? /,/[["con", "structor"].join("")][["proto", "type"].join("")];
  shared[Symbol.split] = () => ["BITTEN:every split of the host's"];
  return "x".split(/y/)[0];
}
