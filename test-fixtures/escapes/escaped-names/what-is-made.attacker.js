export default function attack(victim) {
  const purse = victim.makePurse(1);
  try {
    purse.balance = () => 1_000_000;
  } catch {}
  const worth = victim.worth(purse);
  return worth === 1 ? "worth 1" : `BITTEN:worth ${worth}`;
}
