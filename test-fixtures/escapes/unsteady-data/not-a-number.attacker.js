export default function attack(victim) {
  const purse = victim.makePurse(10);
  const left = purse.decrease(Number.NaN);
  let spent = 0;
  for (let i = 0; i < 5; i++) if (!Number.isFinite(purse.decrease(10))) spent += 10;
  return spent > 10 ? `BITTEN:spent ${spent} of 10` : `${left} left`;
}
