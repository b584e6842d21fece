// family: namespace-forgery
// bites: plain
// stopped: runtime
// note: a brand that is a property is a brand that anybody can write
export interface Purse {
  readonly isPurse: true;
  balance(): number;
}
export const open = (purse: Purse): number => purse.balance();
