// family: suppression
// bites: plain
// stopped: check CAP2002
// language: warn
class Purse {
  // @ts-ignore
  #balance: number = "much";
  balance(): number {
    return this.#balance;
  }
}
export default function attack(): string {
  const balance = new Purse().balance();
  return typeof balance === "number" ? "nothing" : `BITTEN:a number that is ${balance}`;
}
