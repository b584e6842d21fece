export default function attack(victim) {
  let ran = "nothing";
  const names = ["b", "a"];
  names[Symbol.iterator] = function* () {
    ran = "BITTEN:ran inside the module";
  };
  victim.first(names);
  return ran;
}
