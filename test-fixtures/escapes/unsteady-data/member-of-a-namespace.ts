// family: unsteady-data
// bites: plain
// stopped: runtime
// note: a foreign object is checked once, and what it has goes on changing
export interface Account {
  readonly limits: ReadonlyMap<string, number>;
  refresh(): void;
}
export const pay = (account: Account, amount: number): string => {
  const limit = account.limits.get("day") ?? 0;
  if (amount > limit) return "over the limit";
  account.refresh();
  const left = (account.limits.get("day") ?? 0) - amount;
  return left >= 0 ? `${left} left` : `BITTEN:paid ${amount} of ${left + amount}`;
};
