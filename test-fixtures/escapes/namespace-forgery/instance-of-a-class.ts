// family: namespace-forgery
// bites: plain
// stopped: runtime
// language: warn
class Purse {
  #balance = 1;
  balance(): number {
    return this.#balance;
  }
}
export const makePurse = (): { balance(): number } => new Purse();
export const worth = (purse: { balance(): number }): number => purse.balance();
