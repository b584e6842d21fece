export default function attack(victim) {
  return victim.ask(() => "much");
}
