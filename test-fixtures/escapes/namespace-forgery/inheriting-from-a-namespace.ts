// family: namespace-forgery
// bites: plain
// stopped: runtime
export interface Purse {
  balance(): number;
  owner(): string;
}
export const makePurse = (owner: string): Purse => ({ balance: () => 1, owner: () => owner });
export const describe = (purse: Purse): string => `${purse.owner()} has ${purse.balance()}`;
