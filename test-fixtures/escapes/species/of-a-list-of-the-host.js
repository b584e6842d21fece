// family: species
// bites: plain
// stopped: check CAP1016
export default function attack(probe) {
  let called = "nothing";
  const numbers = probe.numbers();
  const maker = {};
  maker[Symbol.species] = function () { called = "BITTEN:made the host's copy"; return []; };
  numbers[["con", "structor"].join("")] = maker;
  probe.total(numbers);
  return called;
}
