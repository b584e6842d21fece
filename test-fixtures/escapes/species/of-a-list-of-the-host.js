// family: species
// bites: plain
// stopped: runtime
export default function attack(probe) {
  let called = "nothing";
  const numbers = probe.numbers();
  Object.assign(numbers, { [["con", "structor"].join("")]: { [Symbol.species]: function () { called = "BITTEN:made the host's copy"; return []; } } });
  probe.total(numbers);
  return called;
}
