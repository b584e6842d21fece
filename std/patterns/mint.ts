import { makeBrandPair, type Nat, type Sealed } from "@capc/runtime";

/** Money in one currency. Whoever holds a purse may take all that is in it, so hand it over with care. */
export interface Purse {
  getBalance(): Nat;
  /** An empty purse of the same currency, to be paid into. */
  sprout(): Purse;
  /** What takes money out of this purse, in a box that only its own mint can open. */
  getDecr(): Sealed;
  /** Moves money from another purse of this currency into this one. */
  deposit(amount: Nat, source: Purse): void;
}

/** The right to make money out of nothing. */
export interface Mint {
  makePurse(balance: Nat): Purse;
}

/** Makes a currency. Its money cannot be made by anybody who has no `Mint`, and a purse of another one, or of a cheat, is refused. */
export const Mint = (currency: string): Mint => {
  const { seal, unseal } = makeBrandPair<(amount: Nat) => void>(currency);

  const makePurse = (start: Nat): Purse => {
    let balance: number = start;
    const decr = (amount: Nat): void => {
      if (amount > balance) throw new RangeError(`cannot take ${amount} ${currency} out of ${balance}`);
      balance -= amount;
    };
    return {
      getBalance: () => balance as Nat,
      sprout: () => makePurse(0 as Nat),
      getDecr: () => seal(decr),
      deposit: (amount, source) => {
        const take = unseal(source.getDecr());
        if (!Number.isSafeInteger(balance + amount)) throw new RangeError(`no purse holds so much ${currency}`);
        take(amount);
        balance += amount;
      },
    };
  };

  return { makePurse };
};
