export default async function attack(victim) {
  const ledger = victim.makeLedger();
  const lines = await ledger.lines();
  try {
    lines.pop();
  } catch {}
  return ledger.count() === 1 ? "the line is there" : "BITTEN:struck a line of the ledger";
}
