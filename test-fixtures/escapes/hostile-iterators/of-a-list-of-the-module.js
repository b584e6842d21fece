// family: hostile-iterators
// bites: plain
// stopped: runtime
export default function attack(probe) {
  let ran = "nothing";
  const numbers = Object.assign([1, 2], { map: () => ((ran = "BITTEN:ran in the middle of the host's sum"), []) });
  try {
    probe.total(numbers);
  } catch {}
  return ran;
}
