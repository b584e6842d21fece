export default function attack(victim) {
  const walk = victim.get();
  walk.next();
  const { value } = walk.next("three");
  return typeof value === "number" ? `${value}` : `BITTEN:a number that is ${value}`;
}
