export interface Account { deposit(amount: number): void; withdraw(amount: number): boolean; balance(): number }
export interface Ledger { readonly entries: readonly { readonly at: number; readonly amount: number }[] }
export const makeAccount = (opening = 0): { account: Account; ledger: () => Ledger } => {
  let balance = opening;
  const entries: { at: number; amount: number }[] = [];
  const note = (amount: number): void => { balance += amount; entries.push({ at: entries.length, amount }); };
  return {
    account: { deposit: (amount) => { if (amount <= 0) throw new RangeError("no amount"); note(amount); }, withdraw: (amount) => { if (amount > balance) return false; note(-amount); return true; }, balance: () => balance },
    ledger: () => ({ entries }),
  };
};
export const transfer = (from: Account, to: Account, amount: number): boolean => from.withdraw(amount) && (to.deposit(amount), true);
export const run = (): unknown => { const a = makeAccount(100), b = makeAccount(); return [transfer(a.account, b.account, 30), transfer(a.account, b.account, 300), a.account.balance(), b.account.balance(), a.ledger()]; };
