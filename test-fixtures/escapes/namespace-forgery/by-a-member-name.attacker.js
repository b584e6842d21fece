export default function attack(victim) {
  const forged = Object.create({ isPurse: true, balance: () => 1_000_000 });
  const worth = victim.open(forged);
  return worth === 1_000_000 ? "BITTEN:members that are only inherited" : `worth ${worth}`;
}
