export default function attack(victim) {
  const forged = Object.create(victim.makePurse("Ada"), { balance: { get: () => () => 1_000_000 } });
  const said = victim.describe(forged);
  return said === "Ada has 1" ? said : `BITTEN:${said}`;
}
