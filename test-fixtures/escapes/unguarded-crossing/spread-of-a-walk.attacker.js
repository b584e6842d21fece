export default function attack(victim) {
  const three = "three";
  const n = victim.get(() => [three]);
  return typeof n === "number" ? `${n}` : `BITTEN:a number that is ${n}`;
}
