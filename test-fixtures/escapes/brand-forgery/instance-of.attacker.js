export default function attack(victim) {
  const forged = Object.assign(Object.create(Object.getPrototypeOf(victim.makeCoin())), { worth: 1_000_000 });
  const sum = victim.count([forged]);
  return sum > 1 ? `BITTEN:coins worth ${sum}` : `worth ${sum}`;
}
