export default function attack(victim) {
  return victim.total(["tea"], () => "much");
}
