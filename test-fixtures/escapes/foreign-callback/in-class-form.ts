// family: foreign-callback
// bites: plain
// stopped: runtime
// language: warn
export class Ledger {
  readonly #lines = ["owes 100"];
  each(look: (line: string) => void): void {
    this.#lines.forEach(look);
  }
  count(): number {
    return this.#lines.length;
  }
}
export const makeLedger = (): Ledger => new Ledger();
