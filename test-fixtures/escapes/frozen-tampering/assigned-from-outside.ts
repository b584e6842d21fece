// family: frozen-tampering
// bites: plain
// stopped: runtime
export interface Purse {
  balance(): number;
}
export const makePurse = (): Purse => ({ balance: () => 1 });
export const worth = (purse: Purse): number => purse.balance();
