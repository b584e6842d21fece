// family: module-state
// bites: plain
// stopped: check CAP1008
// calls: 2
// language: warn
class Mailbox {
  static readonly swap: (next: string) => string;
  static {
    let text = "nothing";
    this.swap = (next) => ([text, next] = [next, text])[1]!;
  }
}
export default function attack(): string {
  return Mailbox.swap("BITTEN:what the one before left");
}
