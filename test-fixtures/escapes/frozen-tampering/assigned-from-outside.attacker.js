export default function attack(victim) {
  const purse = victim.makePurse();
  try {
    Object.assign(purse, { balance: () => 1_000_000 });
  } catch {
    try {
      Object.defineProperty(purse, "balance", { value: () => 1_000_000 });
    } catch {}
  }
  const worth = victim.worth(purse);
  return worth === 1 ? "worth 1" : `BITTEN:worth ${worth}`;
}
