export default function attack(victim) {
  const { proof } = victim.makePurse(1);
  let reads = 0;
  const forged = { balance: () => 1_000_000, take: () => {}, get proof() { reads++; return proof; } };
  return victim.isGenuine(forged) && reads > 0 ? "BITTEN:a purse of a million" : "refused";
}
