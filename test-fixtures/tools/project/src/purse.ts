import { makeBrandPair } from "@capc/runtime";
import { type Item, total } from "./item.ts";

export interface Purse {
  getBalance(): number;
  deposit(amount: number): void;
  pay(items: Item[]): void;
}

export enum State {
  Open,
  Closed = "closed",
}

const { seal, unseal } = makeBrandPair<number>("receipts");

export const makePurse = (start: number): Purse => {
  let balance = start;
  return {
    getBalance: () => balance,
    deposit: (amount) => {
      balance += amount;
    },
    pay: (items) => {
      balance -= total(items);
    },
  };
};

export const receipt = (amount: number) => seal(amount);
export const amountOf = (sealed: ReturnType<typeof seal>): number => unseal(sealed);

export default function stateOf(purse: Purse): State {
  return purse.getBalance() > 0 ? State.Open : State.Closed;
}

export { parseItem as read, rates } from "./item.ts";
