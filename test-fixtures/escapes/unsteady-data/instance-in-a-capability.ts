// family: unsteady-data
// bites: plain
// stopped: runtime
// note: what a class makes of its properties is up to the class, each time
export interface Account {
  readonly limits: { readonly day: number };
  refresh(): void;
}
export const pay = (account: Account, amount: number): string => {
  const { day } = account.limits;
  if (amount > day) return "over the limit";
  account.refresh();
  const left = account.limits.day - amount;
  return left >= 0 ? `${left} left` : `BITTEN:paid ${amount} of ${left + amount}`;
};
