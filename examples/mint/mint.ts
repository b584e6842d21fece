import { makeBrandPair, type Sealed } from "@capc/runtime";

/** Money in one currency. Whoever holds a purse may take all that is in it, so hand it over with care. */
export interface Purse {
  getBalance(): number;
  /** An empty purse of the same currency, to be paid into. */
  sprout(): Purse;
  /** What takes money out of this purse, in a box that only its own mint can open. */
  getDecr(): Sealed;
  /** Moves money from another purse of this currency into this one. */
  deposit(amount: number, source: Purse): void;
}

/** The right to make money out of nothing. */
export interface Mint {
  makePurse(balance: number): Purse;
}

export function Mint(currency: string): Mint {
  const { seal, unseal } = makeBrandPair<(amount: number) => void>(currency);

  const makePurse = (balance: number): Purse => {
    const decr = (amount: number): void => {
      if (amount < 0 || amount > balance) throw new RangeError(`cannot take ${amount} ${currency} out of ${balance}`);
      balance -= amount;
    };

    return {
      getBalance: () => balance,
      sprout: () => makePurse(0),
      getDecr: () => seal(decr),
      deposit: (amount, source) => {
        const take = unseal(source.getDecr());
        take(amount);
        balance += amount;
      },
    };
  };

  return { makePurse };
}
