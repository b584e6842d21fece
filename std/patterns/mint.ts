import { makeBrandPair, type Sealed } from "@capc/runtime";

/** Money in one currency. Whoever holds a purse may take all that is in it, so hand it over with care. */
export interface Purse {
  getBalance(): number;
  /** An empty purse of the same currency, to be paid into. */
  sprout(): Purse;
  /** What takes money out of this purse, in a box that only its own mint can open. */
  getDecr(): Sealed;
  /** Moves a whole amount of money from another purse of this currency into this one. */
  deposit(amount: number, source: Purse): void;
}

/** The right to make money out of nothing. */
export interface Mint {
  makePurse(balance: number): Purse;
}

/** Makes a currency. Its money cannot be made by anybody who has no `Mint`, and a purse of another one, or of a cheat, is refused. */
export const Mint = (currency: string): Mint => {
  const { seal, unseal } = makeBrandPair<(amount: number) => void>(currency);

  const check = (amount: number): void => {
    if (!Number.isSafeInteger(amount) || amount < 0) throw new RangeError(`there is no such amount of ${currency}`);
  };

  const makePurse = (start: number): Purse => {
    check(start);
    let balance = start;
    const decr = (amount: number): void => {
      if (amount > balance) throw new RangeError(`cannot take ${amount} ${currency} out of ${balance}`);
      balance -= amount;
    };
    return {
      getBalance: () => balance,
      sprout: () => makePurse(0),
      getDecr: () => seal(decr),
      deposit: (amount, source) => {
        check(amount);
        const take = unseal(source.getDecr());
        if (!Number.isSafeInteger(balance + amount)) throw new RangeError(`no purse holds so much ${currency}`);
        take(amount);
        balance += amount;
      },
    };
  };

  return { makePurse };
};
