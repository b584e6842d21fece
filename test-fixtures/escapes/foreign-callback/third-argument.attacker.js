export default function attack(victim) {
  const ledger = victim.makeLedger();
  ledger.each((_line, _at, lines) => {
    try {
      lines.pop();
    } catch {}
  });
  return ledger.count() === 1 ? "the line is there" : "BITTEN:struck a line of the ledger";
}
