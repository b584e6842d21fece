// family: frozen-tampering
// bites: plain
// stopped: runtime
export const makePurse = (): { balance(): number } => ({ balance: () => 1 });
export default function attack(): string {
  const purse: Record<"balance", () => number> = makePurse();
  purse.balance = () => 1_000_000;
  return purse.balance() === 1 ? "nothing" : `BITTEN:balance ${purse.balance()}`;
}
