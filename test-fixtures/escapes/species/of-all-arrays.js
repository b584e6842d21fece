// family: species
// bites: plain
// stopped: check CAP1016
export default function attack(probe) {
  const make = [][["con", "structor"].join("")];
  let called = "nothing";
  const shared = make[["proto", "type"].join("")];
  const before = shared[["con", "structor"].join("")];
  const maker = {};
  maker[Symbol.species] = function (n) { called = "BITTEN:made the host's copy"; return Array.from({ length: n }); };
  shared[["con", "structor"].join("")] = maker;
  probe.total([1]);
  shared[["con", "structor"].join("")] = before;
  return called;
}
