// family: module-state
// bites: plain
// stopped: check CAP1008
// calls: 2
// language: warn
class Mailbox {
  #text = "nothing";
  swap(next: string): string {
    const found = this.#text;
    this.#text = next;
    return found;
  }
}
const mailbox = new Mailbox();
export default function attack(): string {
  return mailbox.swap("BITTEN:what the one before left");
}
