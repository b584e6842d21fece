import { makePurse, type Purse, Side } from "@solution/core";

export const richPurse = (amount: number): Purse => {
  const purse = makePurse(Side.Right);
  purse.deposit(amount);
  return purse;
};
