// family: cast
// bites: plain
// stopped: runtime
// language: warn
class Purse {
  readonly #balance: number;
  constructor(balance: unknown) {
    this.#balance = balance as number;
  }
  balance(): number {
    return this.#balance;
  }
}
export default function attack(): string {
  const balance = new Purse("much").balance();
  return typeof balance === "number" ? "nothing" : `BITTEN:a number that is ${balance}`;
}
