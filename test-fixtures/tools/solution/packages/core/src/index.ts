export interface Purse {
  getBalance(): number;
  deposit(amount: number): void;
}

export const makePurse = (start: number): Purse => {
  let balance = start;
  return {
    getBalance: () => balance,
    deposit(amount: number) {
      balance += amount;
    },
  };
};

export enum Side {
  Left,
  Right,
}

export const limit = 10;
