// family: species
// bites: plain
// stopped: check CAP1016
// note: `map` and `filter` ask the array whom to let make the copy, and the copy is then the asked one's
export default function attack(probe) {
  const taken = [];
  const numbers = [1, 2, 3];
  const key = ["con", "structor"].join("");
  const maker = {};
  maker[Symbol.species] = function () { return taken; };
  numbers[key] = maker;
  probe.total(numbers);
  return taken.length > 0 ? `BITTEN:${taken.length} numbers of the host's sum` : "nothing";
}
