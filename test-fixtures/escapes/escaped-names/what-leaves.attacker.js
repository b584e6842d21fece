export default function attack(victim) {
  const ledger = victim.makeLedger();
  try {
    ledger.lines().pop();
  } catch {}
  return ledger.count() === 1 ? "the line is there" : "BITTEN:struck a line of the ledger";
}
