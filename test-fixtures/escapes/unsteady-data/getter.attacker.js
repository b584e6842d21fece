export default function attack(victim) {
  let reads = 0;
  const paid = victim.makeTill().pay({ get amount() { return reads++ === 0 ? 1 : 1_000_000; } });
  return paid > 100 ? `BITTEN:paid ${paid} where 100 is the limit` : `paid ${paid}`;
}
