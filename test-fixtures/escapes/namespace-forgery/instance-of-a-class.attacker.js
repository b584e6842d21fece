export default function attack(victim) {
  const purse = victim.makePurse();
  Object.getPrototypeOf(purse).balance = () => 1_000_000;
  const worth = victim.worth(victim.makePurse());
  return worth === 1 ? "worth 1" : `BITTEN:every purse is worth ${worth}`;
}
