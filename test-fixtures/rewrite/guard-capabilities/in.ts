export interface Purse {
  getBalance(): number;
  deposit(amount: number, source: Purse): void;
}

export function makePurse(start: number): Purse {
  let balance = start;
  return {
    getBalance: () => balance,
    deposit: (amount, source) => {
      const there = source.getBalance();
      if (there < amount) throw new RangeError("overdraft");
      balance += amount;
    },
  };
}

export const drain = (from: Purse, into: Purse, log?: (text: string) => void): void => {
  into.deposit(from.getBalance(), from);
  log?.(`moved ${into.getBalance()}`);
};
