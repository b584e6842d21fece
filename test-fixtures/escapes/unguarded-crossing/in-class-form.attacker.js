export default function attack(victim) {
  const n = victim.get(() => "three");
  return typeof n === "number" ? `${n}` : `BITTEN:a number that is ${n}`;
}
