// family: module-state
// bites: plain
// stopped: check CAP1008
// calls: 2
// language: warn
// note: freezing a class does not reach its private fields
class Mailbox {
  static #text = "nothing";
  static swap(next: string): string {
    const found = Mailbox.#text;
    Mailbox.#text = next;
    return found;
  }
}
export default function attack(): string {
  return Mailbox.swap("BITTEN:what the one before left");
}
