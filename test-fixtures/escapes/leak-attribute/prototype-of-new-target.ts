// family: leak-attribute
// bites: plain
// stopped: check CAP1006
// language: warn
// note: whoever has the prototype changes the methods of all instances
export default function attack(): string {
  class Purse {
    balance(): number {
      return 1;
    }
    constructor() {
      new.target.prototype.balance = () => 1_000_000;
    }
  }
  const [first] = [new Purse(), new Purse()];
  return first.balance() === 1 ? "nothing" : `BITTEN:balance ${first.balance()}`;
}
