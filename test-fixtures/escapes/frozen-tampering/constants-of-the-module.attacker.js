export default function attack(victim) {
  try {
    victim.prices.tea = 0;
  } catch {}
  const price = victim.price("tea");
  return price === 80 ? "80" : `BITTEN:tea for ${price}`;
}
