export default function attack(victim) {
  const ledger = victim.makeLedger();
  ledger.add("owes 100");
  try {
    ledger.lines().pop();
  } catch {}
  return ledger.lines().length === 0 ? "BITTEN:struck a line of the ledger" : "the line is there";
}
