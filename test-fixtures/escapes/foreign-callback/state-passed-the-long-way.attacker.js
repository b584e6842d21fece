export default function attack(victim) {
  const ledger = victim.makeLedger();
  ledger.show((...given) => {
    for (const lines of given) {
      try {
        lines.pop();
      } catch {}
    }
  });
  return ledger.count() === 1 ? "the line is there" : "BITTEN:struck a line of the ledger";
}
