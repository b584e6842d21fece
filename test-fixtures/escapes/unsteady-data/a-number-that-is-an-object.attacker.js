export default function attack(victim) {
  const purse = victim.makePurse(10);
  let asked = 0;
  const left = purse.decrease({ valueOf: () => (asked++ < 2 ? 1 : -1_000_000) });
  return left > 10 ? `BITTEN:a purse of 10 has ${left}` : `${left} left`;
}
