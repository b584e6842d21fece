export default function attack(victim) {
  return victim.pay("much");
}
