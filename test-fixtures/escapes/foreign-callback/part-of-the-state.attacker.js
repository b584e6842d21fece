export default function attack(victim) {
  const ledger = victim.makeLedger();
  ledger.find((line) => {
    try {
      line.text = "owes 0";
    } catch {}
    return true;
  });
  return ledger.first() === "owes 100" ? "owes 100" : `BITTEN:${ledger.first()}`;
}
